import { defineRepair, safe } from "../repair.ts";
import { mendedText, textMends } from "../text-damage/mended-text.ts";

/** No-break spaces between words; those that French typography wants, beside punctuation and figures, stay. */
export const repair = defineRepair({
  name: "no-break-spaces",
  reason: { fr: "Espaces insécables entre les mots remplacés", en: "No-break spaces between words replaced" },
  types: ["string", "any"],
  evenIfAccepted: true,
  propose: function* (cell) {
    const text = textMends.noBreak(cell);
    if (text === cell) return;
    yield safe(mendedText(cell));
    yield safe(text);
  },
  examples: [
    { field: { name: "nom" }, before: "Ville\u00a0de Rennes", after: "Ville de Rennes", confidence: "safe" },
    { field: { name: "nom" }, before: "Quoi\u00a0? 12\u00a0000\u00a0€", after: null },
  ],
});
