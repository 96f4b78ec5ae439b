/** Digits that a spreadsheet shows of a number at most. */
const SPREADSHEET_DIGITS = 15;

/** A number as a spreadsheet shows it, never in scientific notation: 0.1 for 0.10000000000000001, 24300000000000 for 2.43E+13. */
export function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(SPREADSHEET_DIGITS));
  const text = String(rounded);
  const [, sign = "", digits = "", decimals = "", exponent = ""] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (digits === "") return text;
  const shift = Number(exponent);
  const all = digits + decimals;
  if (shift < 0) return `${sign}0.${"0".repeat(-shift - digits.length)}${all}`;
  return `${sign}${all.padEnd(digits.length + shift, "0")}`;
}
