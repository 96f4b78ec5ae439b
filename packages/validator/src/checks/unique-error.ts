import { defineCheck } from "../check.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

/** A value met twice in a column declared unique. */
export const check = defineCheck({
  type: "unique-error",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Valeur en double",
      message: `« ${spokenCell(finding)} » figure déjà à la ligne ${spoken(finding, "firstRow")}.`,
      why: "Cette colonne identifie chaque ligne : une même valeur ne peut y figurer deux fois.",
      howTo: "Supprimez la ligne en double, ou corrigez l’une des deux valeurs.",
    }),
    en: (finding) => ({
      title: "Duplicate value",
      message: `"${spokenCell(finding)}" already stands in row ${spoken(finding, "firstRow")}.`,
      why: "This column identifies each row: a value cannot stand there twice.",
      howTo: "Delete the duplicate row, or correct one of the two values.",
    }),
  },
  examples: [
    {
      title: "Deux fois le même code",
      schema: {
        fields: [
          { name: "code", type: "string", constraints: { unique: true } },
          { name: "ville", type: "string" },
        ],
      },
      csv: "code,ville\n1,A\n2,B\n1,C\n",
      finds: [{ row: 4, field: "code" }],
    },
  ],
});
