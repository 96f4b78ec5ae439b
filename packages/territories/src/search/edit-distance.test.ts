import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "./edit-distance.ts";

test.each<[string, string, number]>([
  ["marseille", "marseille", 0],
  ["marseile", "marseille", 1],
  ["masreille", "marseille", 1],
  ["marsaille", "marseille", 1],
  ["marsal", "marseille", 4],
  ["", "ab", 2],
])("from %s to %s: %i", (a, b, distance) => {
  expect(editDistance(a, b, 9)).toBe(distance);
  expect(editDistance(b, a, 9)).toBe(distance);
});

test("past the limit it answers one more, whatever the distance", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      const distance = editDistance(a, b, 20);
      expect(editDistance(a, b, limit)).toBe(Math.min(distance, limit + 1));
    }),
  );
});
