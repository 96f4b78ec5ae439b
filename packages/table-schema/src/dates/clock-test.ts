import type { ByteTest } from "../bytes/byte-test.ts";
import { digitsAt } from "../bytes/digits.ts";
import { afterDigits } from "../types/number-scan.ts";
import { scanIsoDate } from "./date-scan.ts";

const COLON = 58;
const POINT = 46;
const CAPITAL_T = 84;
const SPACE = 32;

/** True for `2024-02-29T10:00:00` (a blank may stand for the T), with a fraction, `Z` or `+02:00` or nothing. */
export const isPlainDatetime: ByteTest = (bytes, start, end) => {
  const separator = bytes[start + 10];
  return (
    end - start >= 19 &&
    (separator === CAPITAL_T || separator === SPACE) &&
    scanIsoDate(bytes, start, start + 10) > 0 &&
    isPlainTime(bytes, start + 11, end)
  );
};

/** True for `10:00:00`, with a fraction, `Z` or `+02:00` or nothing. */
export const isPlainTime: ByteTest = (bytes, start, end) => {
  if (end - start < 8 || bytes[start + 2] !== COLON || bytes[start + 5] !== COLON) return false;
  if (!isBelow(bytes, start, 24) || !isBelow(bytes, start + 3, 60) || !isBelow(bytes, start + 6, 60)) return false;
  let index = start + 8;
  if (index < end && bytes[index] === POINT) {
    const fraction = index + 1;
    index = afterDigits(bytes, fraction, end);
    if (index === fraction) return false;
  }
  return index === end || isZone(bytes, index, end);
};

function isZone(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start];
  if (end - start === 1) return first === 90;
  if (end - start !== 6 || (first !== 43 && first !== 45) || bytes[start + 3] !== COLON) return false;
  return isBelow(bytes, start + 1, 24) && isBelow(bytes, start + 4, 60);
}

/** Two digits that make a number below the limit. */
function isBelow(bytes: Uint8Array, start: number, limit: number): boolean {
  const value = digitsAt(bytes, start, 2);
  return value >= 0 && value < limit;
}
