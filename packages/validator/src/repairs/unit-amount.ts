import { defineRepair, toConfirm } from "../repair.ts";
import { plainNumber } from "./plain-number.ts";

/** How many zeros a unit stands for. */
const zeros: readonly (readonly [RegExp, number])[] = [
  [/(?:k|mille)$/i, 3],
  [/(?:m|mio|millions?)$/i, 6],
  [/(?:md|mds|milliards?)$/i, 9],
];

/** Amounts in thousands or millions (`12 k€`), and amounts followed by words. */
export const repair = defineRepair({
  name: "unit-amount",
  reason: {
    fr: "Montant écrit en unités, sans mot ni abréviation",
    en: "Amount written in units, without word or abbreviation",
  },
  types: ["number", "integer"],
  propose: function* (cell) {
    if (!/^[+-]?\d/.test(cell.trim())) return;
    const parts =
      /^([+-]?\d[\d\s\u00a0\u202f.,]*?)\s*(\p{L}*)\s*(?:d['’]|de\s)?\s*(?:€|euros?|eur)?\s*(?:H\.?T\.?|T\.?T\.?C\.?|nets?)?$/iu.exec(
        cell.trim(),
      );
    const amount = plainNumber(parts?.[1] ?? "");
    if (!parts || amount === null) return;
    const unit = parts[2] ?? "";
    if (unit === "" || /^(?:euros?|eur|HT|TTC|nets?)$/i.test(unit)) yield toConfirm(amount);
    const found = zeros.find(([name]) => name.test(unit) && unit.replace(name, "") === "");
    if (found) yield toConfirm(shifted(amount, found[1]));
  },
  examples: [
    { field: { name: "montant", type: "number" }, before: "12 k€", after: "12000", confidence: "to-confirm" },
    { field: { name: "montant", type: "number" }, before: "1,2 M€", after: "1200000", confidence: "to-confirm" },
    {
      field: { name: "montant", type: "number" },
      before: "3 millions d’euros",
      after: "3000000",
      confidence: "to-confirm",
    },
    {
      field: { name: "montant", type: "number" },
      before: "50 000 euros TTC",
      after: "50000",
      confidence: "to-confirm",
    },
    { field: { name: "montant", type: "number" }, before: "12 personnes", after: null },
  ],
});

/** The decimal point moved to the right, digit by digit: no rounding. */
function shifted(amount: string, places: number): string {
  const [whole = "", decimals = ""] = amount.split(".");
  const moved = `${whole}${decimals.padEnd(places, "0").slice(0, places)}`.replace(/^(-?)0+(?=\d)/, "$1");
  const rest = decimals.slice(places);
  return rest === "" ? moved : `${moved}.${rest}`;
}
