import { defineRepair, safe, toConfirm } from "../repair.ts";

/** Codes made of digits (SIREN, SIRET, INSEE…) with spaces, dots or dashes inside, or turned into a number by a spreadsheet without losing a digit. */
export const repair = defineRepair({
  name: "digits-only",
  reason: { fr: "Code écrit sans espace ni séparateur", en: "Code written without space or separator" },
  types: ["string"],
  propose: function* (cell, { reader: { field }, checks }) {
    if (field.constraints?.pattern === undefined && checks.length === 0) return;
    const compact = cell.replace(/[\s\u00a0\u202f.\-_'’]/gu, "");
    if (/^\d+$/.test(compact)) yield safe(compact);
    else if (/^[\dA-Z]+$/i.test(compact)) {
      yield toConfirm(compact);
      yield toConfirm(compact.toUpperCase());
    }
    const whole = /^(\d{5,14})[.,]0+$/.exec(cell.trim())?.[1];
    if (whole !== undefined) yield safe(whole);
    const scientific = /^(\d)[.,](\d+)E\+?(\d+)$/i.exec(cell.trim());
    if (scientific) {
      const [, first = "", decimals = "", exponent = ""] = scientific;
      // With fewer decimals than the exponent, the spreadsheet has thrown digits away: nothing can bring them back.
      if (decimals.length === Number(exponent)) yield safe(first + decimals);
    }
  },
  examples: [
    {
      field: { name: "siret", constraints: { pattern: "^\\d{14}$" } },
      before: "213 502 388 00019",
      after: "21350238800019",
      confidence: "safe",
    },
    {
      field: { name: "siret", constraints: { pattern: "^\\d{14}$" } },
      before: "2,1350238800019E+13",
      after: "21350238800019",
      confidence: "safe",
    },
    { field: { name: "siret", constraints: { pattern: "^\\d{14}$" } }, before: "2,43E+13", after: null },
  ],
});
