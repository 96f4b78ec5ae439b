import { defineCheck } from "../check.ts";
import { spoken, spokenList } from "../words/spoken.ts";

/** A row whose unique key (Table Schema v2) was already met. */
export const check = defineCheck({
  type: "unique-keys",
  tags: ["#table", "#row"],
  wording: {
    fr: (finding) => ({
      title: "Ligne en double",
      message: `Les valeurs de ${spokenList(finding, "fields").join(", ")} sont déjà celles de la ligne ${spoken(finding, "firstRow")}.`,
      why: "Ces colonnes, ensemble, ne doivent pas se répéter.",
      howTo: "Supprimez le doublon ou corrigez l’une des deux lignes.",
    }),
    en: (finding) => ({
      title: "Duplicate row",
      message: `The values of ${spokenList(finding, "fields").join(", ")} are already those of row ${spoken(finding, "firstRow")}.`,
      why: "Together, these columns must not repeat.",
      howTo: "Delete the duplicate or correct one of the two rows.",
    }),
  },
  examples: [
    {
      title: "Le couple nom et ville se répète",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
        uniqueKeys: [["nom", "ville"]],
      },
      csv: "nom,ville\nA,B\nA,C\nA,B\n",
      finds: [{ row: 4 }],
    },
  ],
});
