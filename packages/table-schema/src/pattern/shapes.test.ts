import fc from "fast-check";
import { expect, test } from "vitest";
import { compilePattern } from "./compile-pattern.ts";
import { parsePattern } from "./parse-pattern.ts";
import { type Shape, shapesOf } from "./shapes.ts";

const shapes = (pattern: string) => shapesOf(parsePattern(pattern));
const lengths = (pattern: string) => shapes(pattern).map(({ length }) => length);

test.each<[string, number[]]>([
  [String.raw`^\d{14}$`, [14]],
  ["^[0-9]{4}(/[0-9]{4})?$", [4, 9]],
  ["a{2,4}", [2, 3, 4]],
  ["^([013-9]\\d|2[AB1-9])\\d{3}$", [5, 5]],
  ["(?:(?:^|,)(^[A-Z]{2}[A-Z0-9]{2,3}$|Non concerné))+$", [4, 5]],
  ["a$b|^c^|d^e|\\Af\\Z", [1]],
  ["é|\\n|", []],
  ["x{33}|y", [1]],
])("%s has shapes of %j characters", (pattern, wanted) => expect(lengths(pattern)).toEqual(wanted));

test("a class of more than two ranges has its first two", () => {
  expect(shapes("[ac-eg-i]")).toEqual([[[97, 97, 99, 101]]]);
  expect(shapes(".")).toEqual([[[0, 9, 11, 127]]]);
});

test.each(["[ab]*c?(d|e|f){1,30}", "(((a?){32}){32}){32}", "(a|b|c|d|e|f|g|h){3}"])("%s has few of them", (pattern) => {
  expect(shapes(pattern).length).toBeLessThanOrEqual(64);
});

const patterns = [
  String.raw`^\d{9}$`,
  "^[0-9]{4}(/[0-9]{4})?$",
  String.raw`(.*?)((\d{1,2}:\d{2})-(\d{1,2}:\d{2})|24/7)`,
  "(?:(?:^|,)(^[A-Z]{2}[A-Z0-9]{4,33}$|Non concerné))+$",
  String.raw`^\w+( \w+)*\/[ \w]+$`,
  "(?i)w[0-9a-f]{2,4}",
  "[^;]{1,3}|a{,2}b+",
];

function textOf(shape: Shape): fc.Arbitrary<string> {
  const places = shape.map(([low, high, otherLow, otherHigh]) =>
    fc.oneof(fc.integer({ min: low, max: high }), fc.integer({ min: otherLow, max: otherHigh })),
  );
  return fc.tuple(...places).map((codes) => String.fromCharCode(...codes));
}

test("property: every text of a shape matches", () => {
  const text = fc
    .constantFrom(...patterns)
    .chain((pattern) => fc.tuple(fc.constant(pattern), fc.constantFrom(...shapes(pattern)).chain(textOf)));
  fc.assert(
    fc.property(text, ([pattern, candidate]) => {
      expect(compilePattern(pattern).test(candidate)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
