import { towns } from "./french-text.ts";
import type { Random } from "./random.ts";

export const header = "identifiant,commune";

/** One row in this many repeats the key of an earlier one. */
const REPEATED_EVERY = 1000;

/** Rows whose first column is a key of fifteen characters, in no order; one in a thousand is a repetition. */
export function row(random: Random, number: number): string {
  const repeats = number > REPEATED_EVERY && number % REPEATED_EVERY === 0;
  return `${key(repeats ? number - random.integer(1, REPEATED_EVERY - 1) : number)},${random.pick(towns).insee}`;
}

/** How many of the first rows repeat a key. */
export function repeatedAmong(rows: number): number {
  return Math.max(0, Math.floor(rows / REPEATED_EVERY) - 1);
}

/** Distinct for distinct numbers: an odd factor permutes the integers below 2^32. */
function key(number: number): string {
  return `FR${(Math.imul(number, 0x9e3779b1) >>> 0).toString().padStart(10, "0")}${String(number % 1000).padStart(3, "0")}`;
}
