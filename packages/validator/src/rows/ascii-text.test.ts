import fc from "fast-check";
import { expect, test } from "vitest";
import { asciiText } from "./ascii-text.ts";

test("property: a text of ASCII is itself, any other one is left to a decoder", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary-ascii" }), fc.string({ unit: "grapheme" })), (text) => {
      const bytes = new TextEncoder().encode(`é${text}é`);
      expect(asciiText(bytes, 2, bytes.length - 2)).toBe(/^[\0-\x7f]*$/.test(text) ? text : null);
    }),
  );
});
