import type { ByteTest } from "../bytes/byte-test.ts";
import { decimalScan, isDecimal } from "./number-scan.ts";

const COMMA = 44;
const POINT = 46;
const SPACE = 32;
const ZERO = 48;
const scan = decimalScan(POINT);

/** True for `2.3488,48.8534`, blanks around the comma allowed. */
export const isPlainPair: ByteTest = (bytes, start, end) => {
  const comma = find(bytes, start, end, COMMA);
  return comma > start && comma < end && isDegrees(bytes, start, comma, 180) && isDegrees(bytes, comma + 1, end, 90);
};

/** True for `[2.3488, 48.8534]`, where numbers are JSON's: no plus sign, no leading zero. */
export const isPlainArray: ByteTest = (bytes, start, end) => {
  if (bytes[start] !== 91 || bytes[end - 1] !== 93) return false;
  const comma = find(bytes, start, end, COMMA);
  return (
    comma > start &&
    comma < end - 1 &&
    isJsonStart(bytes, start + 1, comma) &&
    isJsonStart(bytes, comma + 1, end - 1) &&
    isDegrees(bytes, start + 1, comma, 180) &&
    isDegrees(bytes, comma + 1, end - 1, 90)
  );
};

/** Index of the first such byte of the cell, or its end: `indexOf` would run on through the whole block. */
function find(bytes: Uint8Array, start: number, end: number, wanted: number): number {
  let index = start;
  while (index < end && bytes[index] !== wanted) index++;
  return index;
}

/** Blanks, a decimal number from -limit to limit, blanks. */
function isDegrees(bytes: Uint8Array, from: number, to: number, limit: number): boolean {
  let start = from;
  let end = to;
  while (start < end && bytes[start] === SPACE) start++;
  while (end > start && bytes[end - 1] === SPACE) end--;
  const value = scan(bytes, start, end);
  // NaN: too long to be read here.
  return Number.isNaN(value) ? isLongDecimal(bytes, start, end, limit) : value >= -limit && value <= limit;
}

/** More digits than a double holds: true when its whole part alone is surely below the limit. */
function isLongDecimal(bytes: Uint8Array, start: number, end: number, limit: number): boolean {
  if (!isDecimal(bytes, start, end, POINT)) return false;
  const whole = scan(bytes, start, find(bytes, start, end, POINT));
  return whole > -limit && whole < limit;
}

function isJsonStart(bytes: Uint8Array, from: number, end: number): boolean {
  let index = from;
  while (index < end && bytes[index] === SPACE) index++;
  if (bytes[index] === 43) return false;
  if (bytes[index] === 45) index++;
  // A zero may only stand alone before the point.
  return bytes[index] !== ZERO || index + 1 >= end || bytes[index + 1] === POINT || bytes[index + 1] === SPACE;
}
