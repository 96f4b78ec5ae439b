import { defineCheck } from "../check.ts";
import { spoken } from "../words/spoken.ts";

/** A record of a JSON document lacks a required property. */
export const check = defineCheck({
  type: "missing-property",
  tags: ["#file"],
  wording: {
    fr: (finding) => ({
      title: "Information obligatoire absente",
      message: `La propriété « ${spoken(finding, "name")} » manque ici.`,
      why: "C’est une règle du schéma officiel : le document n’est pas valide sans elle.",
      howTo: `Ajoutez « ${spoken(finding, "name")} » avec sa valeur.`,
    }),
    en: (finding) => ({
      title: "Required information missing",
      message: `The property "${spoken(finding, "name")}" is missing here.`,
      why: "It is a rule of the official schema: the document is not valid without it.",
      howTo: `Add "${spoken(finding, "name")}" with its value.`,
    }),
  },
  examples: [],
});
