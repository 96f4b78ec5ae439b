import fc from "fast-check";
import { expect, test } from "vitest";
import { CellMemory } from "./cell-memory.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

test("property: a cell is always its own text, whatever came before", () => {
  const cells = fc.oneof(
    fc.constantFrom("", "a", "aa", "é", "x".repeat(48), "x".repeat(49)),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 200 }), (texts) => {
      const memory = new CellMemory();
      for (const text of [...texts, ...texts]) {
        const bytes = encoder.encode(`"${text}"`);
        expect(memory.recall(bytes, 1, bytes.length - 1, (cell) => decoder.decode(cell)).text).toBe(text);
      }
    }),
  );
});

test("many more cells than it remembers", () => {
  const memory = new CellMemory();
  for (let round = 0; round < 2; round++)
    for (let number = 0; number < 20_000; number++) {
      const bytes = encoder.encode(String(number));
      expect(memory.recall(bytes, 0, bytes.length, (cell) => decoder.decode(cell)).text).toBe(String(number));
    }
});

test("a cell met twice of late is the same object, with its reading", () => {
  const memory = new CellMemory();
  const bytes = encoder.encode("12,12");
  const decode = (cell: Uint8Array) => decoder.decode(cell);
  memory.recall(bytes, 0, 2, decode);
  const first = memory.recall(bytes, 0, 2, decode);
  first.reading = { value: 12 };
  expect(memory.recall(bytes, 3, 5, decode)).toBe(first);
});

test("cells that never come again are seldom looked for, those that begin to are met again", () => {
  const memory = new CellMemory();
  const decode = (cell: Uint8Array) => decoder.decode(cell);
  const recall = (text: string) => memory.recall(encoder.encode(text), 0, text.length, decode);
  for (let number = 0; number < 20_000; number++) recall(`n${number}`);
  expect(recall("again")).not.toBe(recall("again"));
  for (let time = 0; time < 100_000; time++) recall("again");
  expect(recall("again")).toBe(recall("again"));
});
