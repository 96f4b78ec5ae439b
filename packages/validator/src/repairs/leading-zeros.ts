import { defineRepair, safe, toConfirm } from "../repair.ts";

/** Codes whose leading zeros a spreadsheet took away. */
export const repair = defineRepair({
  name: "leading-zeros",
  reason: { fr: "Zéros de tête remis", en: "Leading zeros put back" },
  types: ["string"],
  propose: function* (cell, { reader: { field }, checks }) {
    const code = cell.trim();
    if ((field.constraints?.pattern === undefined && checks.length === 0) || !/^\d{2,13}$/.test(code)) return;
    // INSEE and postal codes of the departments 01 to 09 lose one zero; a longer loss is a guess.
    if (code.length === 4) yield safe(`0${code}`);
    for (let zeros = 1; zeros <= 4; zeros++) yield toConfirm("0".repeat(zeros) + code);
  },
  examples: [
    {
      field: { name: "insee", constraints: { pattern: "^([013-9]\\d|2[AB1-9])\\d{3}$" } },
      before: "1004",
      after: "01004",
      confidence: "safe",
    },
    {
      field: { name: "siret", constraints: { pattern: "^\\d{14}$" } },
      before: "5210055400013",
      after: "05210055400013",
      confidence: "to-confirm",
    },
    { field: { name: "insee", constraints: { pattern: "^\\d{5}$" } }, before: "A", after: null },
  ],
});
