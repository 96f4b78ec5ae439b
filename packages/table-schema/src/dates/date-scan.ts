import type { ByteScan } from "../bytes/byte-test.ts";
import { digitsAt } from "../bytes/digits.ts";
import { isDate } from "./calendar.ts";

const DASH = 45;

/** Reads `2024-02-29` as 20240229; NaN for any other writing and for days that do not exist. */
export const scanIsoDate: ByteScan = (bytes, start, end) => {
  if (end - start !== 10 || bytes[start + 4] !== DASH || bytes[start + 7] !== DASH) return Number.NaN;
  return dayScale(digitsAt(bytes, start, 4), digitsAt(bytes, start + 5, 2), digitsAt(bytes, start + 8, 2));
};

/** True for what `%Y-%m-%d` surely does not read: there, the month and the day may have one digit. */
export function isNoIsoDate(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start < 8 || end - start > 10 || bytes[start + 4] !== DASH;
}

/**
 * Reads dates written in full by a `strptime` format made of `%Y %m %d %H %M %S` and plain ASCII text; null for the
 * formats that this cannot judge.
 */
export function compileDateScan(format: string): ByteScan | null {
  if (format === "%Y-%m-%d") return scanIsoDate;
  const steps = stepsOf(format);
  if (steps === null || !steps.includes("Y")) return null;
  const length = steps.reduce<number>((sum, step) => sum + (typeof step === "number" ? 1 : widthOf(step)), 0);
  return (bytes, start, end) => (end - start === length ? scanSteps(bytes, start, steps) : Number.NaN);
}

type Step = "Y" | "m" | "d" | "H" | "M" | "S" | number;

function stepsOf(format: string): Step[] | null {
  const steps: Step[] = [];
  for (const [token, letter] of format.matchAll(/%([\s\S]?)|[\s\S]/g)) {
    if (letter === undefined || letter === "%") {
      const code = (letter ?? token).charCodeAt(0);
      if (code < 32 || code > 126) return null;
      // Several blanks in a format stand for "one or more": not judged here.
      if (code === 32 && steps.at(-1) === 32) return null;
      steps.push(code);
    } else if (isPlainDirective(letter) && !steps.includes(letter)) steps.push(letter);
    else return null;
  }
  return steps;
}

function isPlainDirective(letter: string): letter is "Y" | "m" | "d" | "H" | "M" | "S" {
  return /^[YmdHMS]$/.test(letter);
}

function scanSteps(bytes: Uint8Array, start: number, steps: readonly Step[]): number {
  let year = 0;
  let month = 1;
  let day = 1;
  let index = start;
  for (const step of steps) {
    if (typeof step === "number") {
      if (bytes[index++] !== step) return Number.NaN;
      continue;
    }
    const value = digitsAt(bytes, index, widthOf(step));
    index += widthOf(step);
    if (value < 0) return Number.NaN;
    if (step === "Y") year = value;
    else if (step === "m") month = value;
    else if (step === "d") day = value;
    else if (value > (step === "H" ? 23 : 59)) return Number.NaN;
  }
  return dayScale(year, month, day);
}

function widthOf(step: string): number {
  return step === "Y" ? 4 : 2;
}

/** 20240229 for 2024-02-29: keeps the order of days. NaN for a day that does not exist. */
function dayScale(year: number, month: number, day: number): number {
  return isDate(year, month, day) ? (year * 100 + month) * 100 + day : Number.NaN;
}
