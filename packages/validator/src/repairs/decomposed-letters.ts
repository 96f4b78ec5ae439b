import { defineRepair, safe } from "../repair.ts";
import { mendedText, textMends } from "../text-damage/mended-text.ts";

/** Letters and accents written apart (as macOS names files), put together: they look the same and are not found by a search. */
export const repair = defineRepair({
  name: "decomposed-letters",
  reason: { fr: "Lettres et accents réunis", en: "Letters and accents put together" },
  evenIfAccepted: true,
  propose: function* (cell) {
    const text = textMends.decomposed(cell);
    if (text === cell) return;
    yield safe(mendedText(cell));
    yield safe(text);
  },
  examples: [
    { field: { name: "objet" }, before: "E\u0301te\u0301 ", after: "Été", confidence: "safe" },
    {
      field: { name: "code", constraints: { enum: ["Été"] } },
      before: "E\u0301te\u0301",
      after: "Été",
      confidence: "safe",
    },
    { field: { name: "objet" }, before: "Été", after: null },
  ],
});
