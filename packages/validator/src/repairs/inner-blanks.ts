import { defineRepair, safe } from "../repair.ts";
import { mendedText, textMends } from "../text-damage/mended-text.ts";

/** Blanks of every kind inside a value that the schema refuses, no-break ones and invisible characters included. */
export const repair = defineRepair({
  name: "inner-blanks",
  reason: { fr: "Espaces et caractères invisibles enlevés", en: "Blanks and invisible characters removed" },
  propose: function* (cell) {
    if (textMends.misread(cell) !== cell) return;
    yield safe(mendedText(cell.replace(/\u200c|\u200d|\u00ad/gu, "").replace(/[\s\u00a0\u202f]+/gu, " ")));
  },
  examples: [
    {
      field: { name: "nature", constraints: { enum: ["aide en nature"] } },
      before: "aide  en\u00a0 nature",
      after: "aide en nature",
      confidence: "safe",
    },
    { field: { name: "jour", type: "date" }, before: "bientôt", after: null },
  ],
});
