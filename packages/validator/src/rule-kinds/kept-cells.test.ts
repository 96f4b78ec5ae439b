import fc from "fast-check";
import { expect, test } from "vitest";
import { KeptCells } from "./kept-cells.ts";
import { bytesOfTexts } from "./row-hash.ts";

const WIDTH = 3;
const cell = fc.oneof(
  fc.constantFrom("", "a", "b", "é", "12", "x".repeat(254), "x".repeat(255), "y".repeat(70_000)),
  fc.string({ unit: "grapheme", maxLength: 400 }),
);
const row = fc.array(cell, { minLength: WIDTH, maxLength: WIDTH });

test("property: each row is found as it was kept, and told apart from the others", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const kept = new KeptCells(WIDTH);
      for (const [index, cells] of rows.entries()) {
        const { bytes, starts, ends } = bytesOfTexts(cells);
        expect(kept.keep(bytes, starts, ends)).toBe(index + 1);
      }
      for (const [index, cells] of rows.entries()) {
        expect([0, 1, 2].map((column) => kept.text(index + 1, column))).toEqual(cells);
        for (const other of [cells, ...rows.slice(0, 5)]) {
          const { bytes, starts, ends } = bytesOfTexts(other);
          const differs = cells.findIndex((text, column) => text !== other[column]);
          expect(kept.differs(index + 1, bytes, starts, ends)).toBe(differs);
        }
        expect(kept.isNumber(index + 1, 0, 12)).toBe(cells[0] === "12");
      }
    }),
  );
});

test("many rows are kept over many pages", () => {
  const kept = new KeptCells(WIDTH);
  const cellsOf = (number: number) => [`FR${number}`, "Hôtel de ville", `${number % 7}`];
  for (let number = 1; number <= 30_000; number++) {
    const { bytes, starts, ends } = bytesOfTexts(cellsOf(number));
    kept.keep(bytes, starts, ends);
  }
  for (let number = 1; number <= 30_000; number++) {
    const { bytes, starts, ends } = bytesOfTexts(cellsOf(number));
    if (kept.differs(number, bytes, starts, ends) !== -1) throw new Error(`row ${number} is another one`);
  }
  expect(kept.size).toBe(30_000);
});
