import { defineRepair, safe } from "../repair.ts";
import { mendedText, textMends } from "../text-damage/mended-text.ts";

/** Blanks before and after a text, and characters without width inside it. */
export const repair = defineRepair({
  name: "edge-blanks",
  reason: { fr: "Espaces autour du texte enlevés", en: "Blanks around the text removed" },
  evenIfAccepted: true,
  propose: function* (cell) {
    const text = textMends.edges(cell);
    if (text === cell || textMends.misread(cell) !== cell) return;
    yield safe(mendedText(cell));
    yield safe(text);
  },
  examples: [
    { field: { name: "nom" }, before: " Ville de\u200b Rennes\u00a0", after: "Ville de Rennes", confidence: "safe" },
    { field: { name: "jour", type: "date" }, before: " 2023-12-01\u00a0", after: "2023-12-01", confidence: "safe" },
    { field: { name: "nom" }, before: "Ville de Rennes", after: null },
  ],
});
