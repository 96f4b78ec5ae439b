import type { JsonValue } from "@opendatalocale/report";
import { stripBlanks } from "../blanks.ts";
import { digitsAt } from "../bytes/digits.ts";
import type { CellValue } from "../reading.ts";
import type { ValueType } from "../value-type.ts";
import { parseInteger } from "./integer.ts";

/** `yearmonth`: `2024-02`; `2024-2` too, as in the official validator. Canonical form: `2024-02`. */
export function yearmonthType(): ValueType {
  return { read, accepts: (bytes, start, end) => scan(bytes, start, end) >= 0, scan, rank };
}

function read(raw: JsonValue): CellValue {
  const parts = typeof raw === "string" ? raw.split("-").map((part) => parseInteger(stripBlanks(part))) : raw;
  if (!Array.isArray(parts) || parts.length !== 2) return null;
  const [year, month]: unknown[] = parts;
  if (typeof year !== "number" || typeof month !== "number" || year < 0 || month < 1 || month > 12) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}

function scan(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 7 || bytes[start + 4] !== 45) return Number.NaN;
  const year = digitsAt(bytes, start, 4);
  const month = digitsAt(bytes, start + 5, 2);
  return year >= 0 && month >= 1 && month <= 12 ? year * 100 + month : Number.NaN;
}

function rank(value: CellValue): number {
  const [year, month] = String(value).split("-").map(Number);
  return (year ?? Number.NaN) * 100 + (month ?? Number.NaN);
}
