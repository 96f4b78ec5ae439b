import type { Suggestion } from "@opendatalocale/report";
import type { CellError, FieldReader } from "@opendatalocale/table-schema";
import { nearest } from "../nearest.ts";
import { isoDateFrom } from "./iso-date.ts";

/** Longer cells get no suggestion: half a value would be a lost one. In UTF-16 units. */
const LONGEST_CELL = 500;

/** A better value for a faulty cell, when one can be known; it always reads without error. */
export function suggest({
  reader,
  error,
  cell,
}: {
  reader: FieldReader;
  error: CellError;
  cell: string;
}): Suggestion | undefined {
  if (cell.length > LONGEST_CELL) return undefined;
  const candidate = candidateFor(reader, error, cell);
  return candidate && candidate.value !== cell && !("error" in reader(candidate.value)) ? candidate : undefined;
}

function candidateFor(reader: FieldReader, error: CellError, cell: string): Suggestion | undefined {
  const trimmed = cell.trim();
  if (trimmed !== cell && !("error" in reader(trimmed))) return { value: trimmed, confidence: "safe" };
  if (error.type === "constraint-error") {
    if (error.constraint === "enum" && Array.isArray(error.expected))
      return choice(trimmed, error.expected.map(String));
    if (error.constraint === "pattern") return { value: trimmed.replace(/[\s\u00a0]/g, ""), confidence: "to-confirm" };
    return undefined;
  }
  if (reader.type === "date") return isoDateFrom(trimmed);
  if (reader.type === "number" || reader.type === "integer") return plainNumber(trimmed);
  if (reader.type === "boolean")
    return choice(trimmed, [...(reader.field.trueValues ?? ["true"]), ...(reader.field.falseValues ?? ["false"])]);
  return undefined;
}

/** Same letters but for case and accents: safe; a near spelling: to confirm. */
function choice(cell: string, values: readonly string[]): Suggestion | undefined {
  const same = values.find((value) => value.toLowerCase() === cell.toLowerCase());
  if (same !== undefined) return { value: same, confidence: "safe" };
  const near = nearest(cell, values);
  return near === null ? undefined : { value: near, confidence: "to-confirm" };
}

/** `12 500,00` and `12,5 €`: blanks between thousands and the currency go, the comma becomes a point. */
function plainNumber(cell: string): Suggestion | undefined {
  const digits = cell.replace(/[\s\u00a0\u202f]|€/g, "");
  return /^[+-]?\d+(,\d+)?$/.test(digits) ? { value: digits.replace(",", "."), confidence: "safe" } : undefined;
}
