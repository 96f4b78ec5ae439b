import { defineRepair, safe, toConfirm } from "../repair.ts";

/** First digits of the numbers that overseas countries have of their own. */
const overseas: readonly (readonly [RegExp, string])[] = [
  [/^0(?:590|69[01])/, "590"],
  [/^0(?:594|694)/, "594"],
  [/^0(?:596|69[67])/, "596"],
  [/^0(?:26[239]|639|69[23])/, "262"],
];

/** Telephone numbers as people write them. */
export const repair = defineRepair({
  name: "phone-number",
  reason: { fr: "Numéro de téléphone dans la forme attendue", en: "Telephone number in the expected form" },
  types: ["string"],
  propose: function* (cell, { reader: { field } }) {
    if (!/t[eé]l|phone|appel|fax/i.test(`${field.name} ${field.title ?? ""}`)) return;
    const digits = cell.replace(/[\s\u00a0\u202f.()/-]/gu, "");
    const national = /^(?:\+|00)?33\(?0?(\d{9})$/.exec(digits)?.[1] ?? /^0([1-9]\d{8})$/.exec(digits)?.[1];
    if (national !== undefined) for (const form of formsOf(national)) yield safe(form);
    // A spreadsheet took the zero away, or the 33 is the number's own.
    if (/^[1-9]\d{8}$/.test(digits)) for (const form of formsOf(digits)) yield toConfirm(form);
    if (/^00[1-9]\d{7,12}$/.test(digits)) yield safe(`+${digits.slice(2)}`);
    if (/^\+[1-9]\d{7,13}$/.test(digits)) yield safe(digits);
  },
  examples: [
    {
      field: { name: "tel1", constraints: { pattern: "^(\\+33|\\+262)(\\d){6,9}$" } },
      before: "02 99 12 34 56",
      after: "+33299123456",
      confidence: "safe",
    },
    {
      field: { name: "tel1", constraints: { pattern: "^(\\+33|\\+262)(\\d){6,9}$" } },
      before: "+33 (0)2.99.12.34.56",
      after: "+33299123456",
      confidence: "safe",
    },
    {
      field: { name: "tel1", constraints: { pattern: "^(\\+33|\\+262)(\\d){6,9}$" } },
      before: "0692 12 34 56",
      after: "+262692123456",
      confidence: "safe",
    },
    {
      field: { name: "telephone", constraints: { pattern: "^\\+33\\d{9}$" } },
      before: "299123456",
      after: "+33299123456",
      confidence: "to-confirm",
    },
    { field: { name: "tel1", constraints: { pattern: "^\\+33\\d{9}$" } }, before: "en mairie", after: null },
  ],
});

/** The international form, then the ten digits alone and in pairs. */
function formsOf(nine: string): string[] {
  const ten = `0${nine}`;
  const country = overseas.find(([start]) => start.test(ten))?.[1] ?? "33";
  return [`+${country}${nine}`, ten, ten.replace(/(\d\d)(?=\d)/g, "$1 ")];
}
