import type { ByteScan } from "../bytes/byte-test.ts";

const PLUS = 43;
const MINUS = 45;
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15] as const;

/** Digits that a double holds exactly, whatever they are. */
const EXACT_DIGITS = 15;

/** A sign, digits, and maybe a decimal mark (a byte) with digits after it. */
export function isDecimal(bytes: Uint8Array, start: number, end: number, mark: number): boolean {
  let index = afterSign(bytes, start, end);
  const whole = index;
  index = afterDigits(bytes, index, end);
  if (index === whole) return false;
  if (index === end) return true;
  if (bytes[index] !== mark) return false;
  return index + 1 < end && afterDigits(bytes, index + 1, end) === end;
}

/** Reads the writing of {@link isDecimal} when it has 15 digits at most: then the result is the nearest double, exactly. */
export function decimalScan(mark: number): ByteScan {
  return (bytes, start, end) => {
    const first = afterSign(bytes, start, end);
    // The mark takes one byte: 16 bytes may still be 15 digits.
    if (end - first > EXACT_DIGITS + 1 || first === end) return Number.NaN;
    let value = 0;
    let point = -1;
    for (let index = first; index < end; index++) {
      // `index` stays inside the array.
      const byte = bytes[index] as number;
      const digit = byte - 48;
      if (digit >= 0 && digit <= 9) value = value * 10 + digit;
      else if (byte === mark && point < 0 && index > first && index + 1 < end) point = index;
      else return Number.NaN;
    }
    if (point < 0 && end - first > EXACT_DIGITS) return Number.NaN;
    // 15 digits at most after the point: the power is there.
    if (point >= 0) value /= POWERS[end - point - 1] as number;
    return bytes[start] === MINUS ? -value : value;
  };
}

/** Reads a longer decimal by its first digits: short of the true value by less than a part in 10^13, otherwise in doubt. */
export function truncatedScan(mark: number): ByteScan {
  return (bytes, start, end) => {
    if (!isDecimal(bytes, start, end, mark)) return Number.NaN;
    let value = 0;
    let decimals = 0;
    let point = false;
    for (let index = afterSign(bytes, start, end); index < end; index++) {
      const byte = bytes[index] as number;
      if (byte === mark) {
        point = true;
      } else if (value < 1e14 && decimals < EXACT_DIGITS) {
        value = value * 10 + byte - 48;
        if (point) decimals++;
      } else if (!point) return Number.NaN;
    }
    if (value < 1e13) return Number.NaN;
    value /= POWERS[decimals] as number; // decimals stays below EXACT_DIGITS
    return bytes[start] === MINUS ? -value : value;
  };
}

/** Index of the first byte that is not an ASCII digit. */
export function afterDigits(bytes: Uint8Array, start: number, end: number): number {
  let index = start;
  while (index < end) {
    const digit = (bytes[index] as number) - 48;
    if (digit < 0 || digit > 9) break;
    index++;
  }
  return index;
}

/** Index after an optional sign. */
export function afterSign(bytes: Uint8Array, start: number, end: number): number {
  return start < end && (bytes[start] === MINUS || bytes[start] === PLUS) ? start + 1 : start;
}
