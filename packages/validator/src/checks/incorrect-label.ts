import { defineCheck } from "../check.ts";
import { spoken } from "../words/spoken.ts";

/** A label that is not the one the schema has at this position (`fieldsMatch: exact`). */
export const check = defineCheck({
  type: "incorrect-label",
  tags: ["#table", "#header", "#label"],
  wording: {
    fr: (finding) => ({
      title: "Nom de colonne inattendu",
      message: `La colonne n° ${spoken(finding, "position")} se nomme « ${spoken(finding, "label")} » au lieu de « ${spoken(finding, "expected")} ».`,
      why: "Ce schéma impose les noms et l’ordre des colonnes.",
      howTo: `Renommez la colonne en « ${spoken(finding, "expected")} », ou remettez les colonnes dans l’ordre du schéma.`,
    }),
    en: (finding) => ({
      title: "Unexpected column name",
      message: `Column no. ${spoken(finding, "position")} is named "${spoken(finding, "label")}" instead of "${spoken(finding, "expected")}".`,
      why: "This schema fixes the names and the order of the columns.",
      howTo: `Rename the column to "${spoken(finding, "expected")}", or put the columns in the schema’s order.`,
    }),
  },
  examples: [
    {
      title: "Le schéma fixe l’ordre",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
        fieldsMatch: "exact",
      },
      csv: "ville,nom\nA,B\n",
      finds: [{ field: "nom" }, { field: "ville" }],
    },
  ],
});
