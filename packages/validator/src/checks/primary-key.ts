import { defineCheck } from "../check.ts";
import { spoken, spokenList } from "../words/spoken.ts";

/** A row whose key is empty or already met. */
export const check = defineCheck({
  type: "primary-key",
  tags: ["#table", "#row"],
  wording: {
    fr: (finding) => ({
      title: "Clé en double ou vide",
      message: `${finding.params?.empty === true ? "La clé de cette ligne est vide" : `La clé de cette ligne est déjà celle de la ligne ${spoken(finding, "firstRow")}`} (${spokenList(finding, "fields").join(", ")}).`,
      why: "Ces colonnes, ensemble, identifient chaque ligne : deux lignes ne peuvent avoir la même clé.",
      howTo: "Complétez la clé, supprimez le doublon ou corrigez l’une des deux lignes.",
    }),
    en: (finding) => ({
      title: "Duplicate or empty key",
      message: `${finding.params?.empty === true ? "The key of this row is empty" : `The key of this row is already that of row ${spoken(finding, "firstRow")}`} (${spokenList(finding, "fields").join(", ")}).`,
      why: "Together, these columns identify each row: no two rows can have the same key.",
      howTo: "Complete the key, delete the duplicate or correct one of the two rows.",
    }),
  },
  examples: [
    {
      title: "Deux lignes de même clé",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
        primaryKey: "nom",
      },
      csv: "nom,ville\nA,B\nA,C\n,D\n",
      finds: [{ row: 3 }, { row: 4 }],
    },
  ],
});
