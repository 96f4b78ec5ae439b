import { defineCheck } from "../check.ts";
import { spokenList } from "../words/spoken.ts";

/** The schema’s columns, all there, in another order. */
export const check = defineCheck({
  type: "disordered-labels",
  tags: ["#table", "#header"],
  wording: {
    fr: (finding) => ({
      title: "Colonnes dans un autre ordre",
      message: `Les colonnes du schéma sont toutes là, mais pas dans son ordre : ${spokenList(finding, "expectedOrder").join(", ")}.`,
      why: "L’ordre du schéma rend les fichiers plus faciles à comparer.",
      howTo: "Remettez les colonnes dans l’ordre du schéma, si vous le pouvez.",
    }),
    en: (finding) => ({
      title: "Columns in another order",
      message: `All the schema’s columns are there, but not in its order: ${spokenList(finding, "expectedOrder").join(", ")}.`,
      why: "The schema’s order makes files easier to compare.",
      howTo: "Put the columns in the schema’s order, if you can.",
    }),
  },
  examples: [
    {
      title: "« ville » avant « nom »",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
      },
      csv: "ville,nom\nA,B\n",
      finds: [{}],
    },
  ],
});
