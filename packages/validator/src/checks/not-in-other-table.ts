import { defineCheck } from "../check.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

/** A reference that the other file, checked at the same time, does not hold. */
export const check = defineCheck({
  type: "not-in-other-table",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Référence absente de l’autre fichier",
      message: `« ${spokenCell(finding)} » n’existe pas dans la colonne « ${spoken(finding, "field")} » de ${spoken(finding, "table")}.`,
      why: "Les deux fichiers se lisent ensemble : cette ligne ne peut être rattachée à rien.",
      howTo: "Corrigez l’identifiant, ou ajoutez la ligne qui manque dans l’autre fichier.",
    }),
    en: (finding) => ({
      title: "Reference missing from the other file",
      message: `"${spokenCell(finding)}" does not exist in the column "${spoken(finding, "field")}" of ${spoken(finding, "table")}.`,
      why: "The two files are read together: this row cannot be attached to anything.",
      howTo: "Correct the identifier, or add the missing row to the other file.",
    }),
  },
  examples: [],
});
