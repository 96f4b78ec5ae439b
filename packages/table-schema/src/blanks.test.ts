import { expect, test } from "vitest";
import { stripBlanks } from "./blanks.ts";

const cases: [string, string, string][] = [
  [" \t\r\n a b \u3000", "a b", "the usual blanks"],
  ["\u001c\u0085a\u00a0", "a", "separators that trim leaves"],
  ["\ufeffa", "\ufeffa", "a byte order mark is no blank for Python"],
  ["\u200ba", "\u200ba", "nor is a zero-width space"],
  ["   ", "", "blanks alone"],
];
test.each(cases)("%j gives %j: %s", (text, stripped) => expect(stripBlanks(text)).toBe(stripped));
