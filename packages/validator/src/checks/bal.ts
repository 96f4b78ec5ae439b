import { defineCheck } from "../check.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

/** Something the reference validator of addresses says; its code stands in `check`, its sentence in `params.label`. */
export const check = defineCheck({
  type: "bal",
  tags: ["#table"],
  wording: {
    fr: (finding) => ({
      title: "Règle de la Base Adresse Locale",
      message: `${spoken(finding, "label") || "Une règle de la Base Adresse Locale n’est pas respectée"}${finding.cell ? ` : « ${spokenCell(finding)} »` : ""}.`,
      why: "C’est une règle du validateur de référence de la Base Adresse Nationale, qui décide si les adresses y entrent.",
      howTo:
        "Corrigez l’adresse dans votre logiciel ou dans l’éditeur « Mes Adresses », puis exportez à nouveau le fichier.",
    }),
    en: (finding) => ({
      title: "Rule of the local address base",
      message: `The reference validator says: ${spoken(finding, "label") || "a rule is broken"}${finding.cell ? ` ("${spokenCell(finding)}")` : ""}.`,
      why: "It is a rule of the national address base’s reference validator, which decides whether the addresses get in.",
      howTo: "Correct the address in your software or in the public editor, then export the file again.",
    }),
  },
  examples: [],
});
