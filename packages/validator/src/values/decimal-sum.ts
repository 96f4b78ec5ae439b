import type { CellValue } from "@opendatalocale/table-schema";

/** The exact decimal sum of the values (0.1 + 0.2 is 0.3), as canonical text; null when one is no number. */
export function sumOf(values: readonly CellValue[]): string | null {
  let sum = 0n;
  for (const value of values) {
    const scaled = scaledBy12(value);
    if (scaled === null) return null;
    sum += scaled;
  }
  const digits = (sum < 0n ? -sum : sum).toString().padStart(13, "0");
  const decimals = digits.slice(-12).replace(/0+$/, "");
  return `${sum < 0n ? "-" : ""}${digits.slice(0, -12)}${decimals ? `.${decimals}` : ""}`;
}

/** The value times 10^12, so that twelve decimals are exact. */
function scaledBy12(value: CellValue): bigint | null {
  if (typeof value === "bigint") return value * 10n ** 12n;
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  const [whole = "0", decimals = ""] = Math.abs(value) < 1e21 ? toPlain(value).split(".") : [BigInt(value).toString()];
  const isNegative = whole.startsWith("-");
  const magnitude = BigInt(whole.replace("-", "") + decimals.slice(0, 12).padEnd(12, "0"));
  return isNegative ? -magnitude : magnitude;
}

function toPlain(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(12) : text;
}
