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
      .replace(/(€|eur(os?)?)$/i, "")
      .replace(/^€/, "")
      .replace(/^[−–]/, "-");
    const share = /^(-?\d+(?:[.,]\d+)?)%$/.exec(text)?.[1];
    if (share !== undefined) yield toConfirm(String(Number((Number(share.replace(",", ".")) / 100).toPrecision(12))));
    if (/^[+-]?\d+(,\d+)?$/.test(text)) {
      const value = text.replace(",", ".").replace(/^\+/, "");
      yield safe(value);
      yield safe(value.replace(/\.0+$/, ""));
    }
    if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text)) yield safe(text.replaceAll(".", "").replace(",", "."));
    if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(text)) yield safe(text.replaceAll(",", ""));
    if (/^-?\d+\.0+$/.test(text)) yield safe(text.replace(/\.0+$/, ""));
    if (/^-?\.\d+$/.test(text)) yield safe(text.replace(".", "0."));
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
