import { defineCheck } from "../check.ts";
import { counted, spoken } from "../words/spoken.ts";

/** A row with fewer cells than the header. */
export const check = defineCheck({
  type: "missing-cell",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Cellule absente",
      message: `Cette ligne n’a que ${counted(finding, "cells", "cellule", "cellules")} sur ${spoken(finding, "columns")}.`,
      why: "Une ligne trop courte est souvent une ligne coupée en deux ou décalée.",
      howTo: "Complétez la ligne : une valeur vide doit garder son séparateur.",
    }),
    en: (finding) => ({
      title: "Missing cell",
      message: `This row has only ${spoken(finding, "cells")} of ${spoken(finding, "columns")} cells.`,
      why: "A row that is too short is often a row cut in two or shifted.",
      howTo: "Complete the row: an empty value must keep its delimiter.",
    }),
  },
  examples: [
    {
      title: "Une cellule de moins",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
      },
      csv: "nom,ville\nA\n",
      finds: [{ row: 2, field: "ville" }],
    },
  ],
});
