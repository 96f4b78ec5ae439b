import { expect, test } from "vitest";
import { keyOf } from "./key-of.ts";
import type { CellValue } from "./reading.ts";

const equal: [CellValue, CellValue, string][] = [
  [0, -0, "Python: 0 == -0.0"],
  [1, true, "Python: 1 == True"],
  [10n ** 21n, 1e21, "an integer and a float of the same size"],
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, "the order of properties does not count"],
];
test.each(equal)("%o and %o share a key: %s", (a, b) => expect(keyOf(a)).toBe(keyOf(b)));

const different: [CellValue, CellValue, string][] = [
  ["1", 1, "a text is no number"],
  [null, "null", "nothing is no text"],
  [["ab"], ["a", "b"], "items keep their borders"],
  [["1:sx"], ["x"], "a text cannot imitate the structure"],
  [{ a: null }, {}, "a property that is null is still there"],
  [9007199254740993n, 9007199254740992, "integers beyond 2^53 stay exact"],
];
test.each(different)("%o and %o have different keys: %s", (a, b) => expect(keyOf(a)).not.toBe(keyOf(b)));
