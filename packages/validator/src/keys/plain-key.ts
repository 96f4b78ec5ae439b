import type { FieldReader } from "@opendatalocale/table-schema";
import { areDigits } from "../rule-kinds/cell-bytes.ts";

/** How a cell that its reader accepted becomes a part of a key without making a string. */
export interface PlainKey {
  /** First letter of `keyOf`: what the value is. */
  readonly tag: number;
  /** True when the text of the cell surely is the canonical form of its value. */
  readonly isCanonical: (bytes: Uint8Array, start: number, end: number) => boolean;
}

const TEXT_TAG = 0x73;
const NUMBER_TAG = 0x6e;
const HYPHEN = 0x2d;
/** Integers of more digits may be no safe numbers. */
const SAFE_DIGITS = 15;

/** Null for the fields whose values must be read. */
export function plainKeyOf(reader: FieldReader): PlainKey | null {
  if (!reader.missesOnlyEmpty) return null;
  switch (reader.type) {
    case "string":
      return { tag: TEXT_TAG, isCanonical: () => true };
    case "integer":
    case "number":
    case "year":
      return { tag: NUMBER_TAG, isCanonical: isPlainInteger };
    case "date":
      return /^(default|%Y-%m-%d)$/.test(reader.format) ? { tag: TEXT_TAG, isCanonical: isIsoDay } : null;
    default:
      return null;
  }
}

/** Digits alone, the first one not zero. */
function isPlainInteger(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > SAFE_DIGITS || (bytes[start] === 0x30 && end - start > 1)) return false;
  return areDigits(bytes, start, end);
}

function isIsoDay(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    end - start === 10 &&
    bytes[start + 4] === HYPHEN &&
    bytes[start + 7] === HYPHEN &&
    areDigits(bytes, start, start + 4) &&
    areDigits(bytes, start + 5, start + 7) &&
    areDigits(bytes, start + 8, end)
  );
}
