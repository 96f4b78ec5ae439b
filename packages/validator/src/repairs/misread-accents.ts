import { defineRepair, safe } from "../repair.ts";
import { mendedText, textMends } from "../text-damage/mended-text.ts";

/** UTF-8 once read as windows-1252 (`Ã©`), put right when the whole text comes back. */
export const repair = defineRepair({
  name: "misread-accents",
  reason: { fr: "Accents mal relus remis en ordre", en: "Misread accents put right" },
  evenIfAccepted: true,
  propose: function* (cell) {
    const text = textMends.misread(cell);
    if (text === cell) return;
    yield safe(mendedText(cell));
    yield safe(text);
  },
  examples: [
    {
      field: { name: "n", constraints: { enum: ["aide en numéraire"] } },
      before: "aide en numÃ©raire",
      after: "aide en numéraire",
      confidence: "safe",
    },
    { field: { name: "objet" }, before: "AccÃ¨s Ã\u00a0 lâ€™Å“uvre ", after: "Accès à l’œuvre", confidence: "safe" },
    { field: { name: "objet" }, before: "dÃƒÂ©cÃƒÂ¨s", after: "décès", confidence: "safe" },
    { field: { name: "objet" }, before: "Été Ã©tÃ©", after: null },
    { field: { name: "n", constraints: { enum: ["beau"] } }, before: "Â", after: null },
  ],
});
