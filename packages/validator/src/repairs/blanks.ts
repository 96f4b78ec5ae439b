import { defineRepair, safe } from "../repair.ts";

/** Blanks of every kind around a value, no-break ones and invisible characters included. */
export const repair = defineRepair({
  name: "blanks",
  reason: { fr: "Espaces et caractères invisibles enlevés", en: "Blanks and invisible characters removed" },
  propose: function* (cell) {
    yield safe(cell.trim());
    const visible = cell.replace(/\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad/gu, "").trim();
    yield safe(visible);
    yield safe(visible.replace(/[\u00a0\u202f]/gu, " "));
    yield safe(visible.normalize("NFC"));
  },
  examples: [
    { field: { name: "jour", type: "date" }, before: " 2023-12-01\u00a0", after: "2023-12-01", confidence: "safe" },
    {
      field: { name: "code", constraints: { enum: ["Été"] } },
      before: "E\u0301te\u0301",
      after: "Été",
      confidence: "safe",
    },
    { field: { name: "jour", type: "date" }, before: "bientôt", after: null },
  ],
});
