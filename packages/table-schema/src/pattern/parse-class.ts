import { type CharTest, isDigit, isSpace, isWord, not, oneOf, range } from "./char-test.ts";
import { PatternError } from "./pattern-error.ts";

/** What an escape stands for: one character or a class of them. */
export type Escape =
  | { readonly codePoint: number; readonly next: number }
  | { readonly test: CharTest; readonly next: number };

const classes: Readonly<Record<string, CharTest>> = {
  d: isDigit,
  D: not(isDigit),
  w: isWord,
  W: not(isWord),
  s: isSpace,
  S: not(isSpace),
};
const controls: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11, "0": 0 };
const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The escape whose backslash is at `at`, as Python reads it: any non-letter stands for itself, an unknown letter is an error. */
export function parseEscape(source: string, at: number): Escape {
  const codePoint = source.codePointAt(at + 1);
  if (codePoint === undefined) throw new PatternError("pattern-syntax", at);
  const char = String.fromCodePoint(codePoint);
  const next = at + 1 + char.length;
  const test = classes[char];
  if (test) return { test, next };
  const control = controls[char];
  if (control !== undefined) return { codePoint: control, next };
  const digits = hexLengths[char];
  if (digits !== undefined) return hexEscape(source, next, digits);
  if (/[A-Za-z0-9]/.test(char)) throw new PatternError("pattern-syntax", at);
  return { codePoint, next };
}

function hexEscape(source: string, at: number, digits: number): Escape {
  const hex = source.slice(at, at + digits);
  if (hex.length !== digits || !/^[0-9a-fA-F]+$/.test(hex) || Number.parseInt(hex, 16) > 0x10ffff)
    throw new PatternError("pattern-syntax", at);
  return { codePoint: Number.parseInt(hex, 16), next: at + digits };
}

/** The class `[…]` whose bracket is at `at`. */
export function parseClass(source: string, at: number): { test: CharTest; next: number } {
  let position = at + 1;
  const negated = source[position] === "^";
  if (negated) position++;
  const tests: CharTest[] = [];
  const first = position;
  while (source[position] !== "]" || position === first) {
    const low = classItem(source, position);
    position = low.next;
    const isRange = source[position] === "-" && source[position + 1] !== "]" && position + 1 < source.length;
    if (!isRange) {
      tests.push("test" in low ? low.test : range(low.codePoint, low.codePoint));
      continue;
    }
    const high = classItem(source, position + 1);
    if ("test" in low || "test" in high || high.codePoint < low.codePoint)
      throw new PatternError("pattern-syntax", position);
    tests.push(range(low.codePoint, high.codePoint));
    position = high.next;
  }
  const test = oneOf(tests);
  return { test: negated ? not(test) : test, next: position + 1 };
}

function classItem(source: string, at: number): Escape {
  const codePoint = source.codePointAt(at);
  if (codePoint === undefined) throw new PatternError("pattern-syntax", at);
  if (codePoint === 92) return source[at + 1] === "b" ? { codePoint: 8, next: at + 2 } : parseEscape(source, at);
  return { codePoint, next: at + (codePoint > 0xffff ? 2 : 1) };
}
