import fc from "fast-check";
import { expect, test } from "vitest";
import { codePoints, codePointsOfBytes } from "./code-points.ts";

test("counts what iteration counts, on text and on bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const bytes = new TextEncoder().encode(`é${text}é`);
      expect(codePoints(text)).toBe([...text].length);
      expect(codePointsOfBytes(bytes, 2, bytes.length - 2)).toBe([...text].length);
    }),
  );
});

test("counts a lone half of a pair as one", () => expect(codePoints("\ud83d\ud83d\ude00")).toBe(2));
