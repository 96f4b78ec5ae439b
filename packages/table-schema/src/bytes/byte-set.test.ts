import fc from "fast-check";
import { expect, test } from "vitest";
import { byteSet } from "./byte-set.ts";

const text = fc.string({ unit: fc.constantFrom("a", "b", "é", "😀", ""), maxLength: 5 });

test("knows exactly its members", () => {
  fc.assert(
    fc.property(fc.array(text), text, (members, candidate) => {
      const bytes = new TextEncoder().encode(`a${candidate}b`);
      expect(byteSet(members)(bytes, 1, bytes.length - 1)).toBe(members.includes(candidate));
    }),
  );
});

test("an empty set knows none", () => expect(byteSet([])(new Uint8Array(0), 0, 0)).toBe(false));
