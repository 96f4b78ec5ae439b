import type { JsonValue } from "@opendatalocale/report";
import { type ByteTest, hasOtherThan, inDoubt, refusing } from "../bytes/byte-test.ts";
import { planned } from "../bytes/test-plan.ts";
import type { FieldDescriptor } from "../descriptor.ts";
import type { CellValue } from "../reading.ts";
import type { ValueType } from "../value-type.ts";
import { afterDigits, afterSign } from "./number-scan.ts";
import { isPlainWriting, type NumberWriting, numberWriting, usualWriting } from "./number-writing.ts";

/** Python refuses longer integers, and so does the official validator. */
const MOST_DIGITS = 4300;
const INTEGER = /^[+-]?\d+$/;
const isNoInteger = hasOtherThan("0123456789+-");

/** `integer`: a sign and digits; `groupChar` as in Table Schema v2. Beyond 2^53 the value is a bigint. */
export function integerType(field: FieldDescriptor): ValueType {
  const writing = { ...numberWriting(field), decimalChar: "." };
  const read = (raw: JsonValue): CellValue => {
    if (typeof raw === "number") return Number.isInteger(raw) ? raw : null;
    if (typeof raw !== "string") return null;
    const text = usualWriting(raw, writing);
    return text === null ? null : parseInteger(text);
  };
  if (!isPlainWriting(writing)) return { read, accepts: inDoubt };
  return {
    read,
    accepts: judged(writing),
    scan: scanInteger,
    rank: Number,
    planWithin: (bounds) => ({ kind: "integer", bounds }),
  };
}

/** ASCII digits and maybe a sign; null for anything else. */
export function parseInteger(text: string): number | bigint | null {
  if (!INTEGER.test(text) || text.length > MOST_DIGITS + 1) return null;
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number === 0 ? 0 : number;
  if (text.replace(/^[+-]/, "").length > MOST_DIGITS) return null;
  return text.startsWith("-") ? -BigInt(text.slice(1)) : BigInt(text.replace("+", ""));
}

function judged({ groupChar, bareNumber }: NumberWriting): ByteTest {
  const accepts = planned((...cell) => isInteger(...cell), { kind: "integer", bounds: null });
  return groupChar === "" && bareNumber ? refusing(accepts, isNoInteger) : accepts;
}

function isInteger(bytes: Uint8Array, start: number, end: number): boolean {
  const first = afterSign(bytes, start, end);
  return first < end && end - first <= MOST_DIGITS && afterDigits(bytes, first, end) === end;
}

/** Exact up to 15 digits, in doubt beyond. */
function scanInteger(bytes: Uint8Array, start: number, end: number): number {
  const first = afterSign(bytes, start, end);
  if (first === end || end - first > 15) return Number.NaN;
  let value = 0;
  for (let index = first; index < end; index++) {
    // `index` stays inside the array.
    const digit = (bytes[index] as number) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return bytes[start] === 45 ? -value : value;
}
