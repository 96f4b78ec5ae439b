import { defineRepair, safe, toConfirm } from "../repair.ts";

/** Numbers as spreadsheets show them: decimal comma, spaces between thousands, currency, percent. */
export const repair = defineRepair({
  name: "plain-number",
  reason: {
    fr: "Nombre écrit avec un point, sans espace ni symbole",
    en: "Number written with a point, without space or symbol",
  },
  types: ["number", "integer"],
  propose: function* (cell) {
    const text = cell
      .replace(/[\s\u00a0\u202f]/gu, "")
      .replace(/(?:€|eur(?:os?)?)$/i, "")
      .replace(/^€/, "");
    const share = /^(-?\d+(?:[.,]\d+)?)%$/.exec(text)?.[1];
    if (share !== undefined) yield toConfirm(String(Number((Number(share.replace(",", ".")) / 100).toPrecision(12))));
    const value = plainNumber(text);
    if (value === null) return;
    yield safe(value);
    yield safe(value.replace(/\.0+$/, ""));
  },
  examples: [
    { field: { name: "montant", type: "number" }, before: "137 825,00", after: "137825.00", confidence: "safe" },
    { field: { name: "montant", type: "number" }, before: "1.234.567,89 €", after: "1234567.89", confidence: "safe" },
    { field: { name: "places", type: "integer" }, before: "12,0", after: "12", confidence: "safe" },
    { field: { name: "part", type: "number" }, before: "25 %", after: "0.25", confidence: "to-confirm" },
    { field: { name: "montant", type: "number" }, before: "environ 100", after: null },
    { field: { name: "places", type: "integer" }, before: "12,5", after: null },
  ],
});

/** A number as spreadsheets show it, with a decimal point and nothing else; null for anything else. */
export function plainNumber(cell: string): string | null {
  const text = cell.replace(/[\s\u00a0\u202f'’]/gu, "").replace(/^[−–]/, "-");
  if (/^[+-]?\d+(?:[.,]\d+)?$/.test(text)) return text.replace(",", ".").replace(/^\+/, "");
  if (/^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return text.replaceAll(".", "").replace(",", ".");
  if (/^-?\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) return text.replaceAll(",", "");
  return /^-?\.\d+$/.test(text) ? text.replace(".", "0.") : null;
}
