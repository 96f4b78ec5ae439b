import type { RowBlock } from "@opendatalocale/tabular";
import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf, rows } from "../vector/test/blocks-of.ts";
import { WholeRows } from "./whole-rows.ts";

const WIDTH = 3;

function cellsIn({ bytes, rows, offset, start, end }: RowBlock): string[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: (offset[row + 1] ?? 0) - (offset[row] ?? 0) }, (_, index) => {
      const cell = (offset[row] ?? 0) + index;
      return Buffer.from(bytes.subarray(start[cell], end[cell])).toString();
    }),
  );
}

test("property: rows are as they were, then empty up to the width, near the vector tests and far from them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 3 }), async (blocks) => {
      const [ofNear, ofFar] = [new WholeRows(WIDTH), new WholeRows(WIDTH)];
      for (const cells of blocks) {
        const { near, far } = await blocksOf(cells);
        const before = cellsIn(far);
        const whole = before.map((row) => [...row, ...Array(Math.max(0, WIDTH - row.length)).fill("")]);
        expect(cellsIn(ofNear.of(near))).toEqual(whole);
        expect(cellsIn(ofFar.of(far))).toEqual(whole);
        expect([...ofFar.short]).toEqual(before.flatMap((row, index) => (row.length < WIDTH ? [index] : [])));
        expect(cellsIn(far)).toEqual(before);
      }
    }),
    { numRuns: 200 },
  );
});

test("a block where no row lacks a cell is handed back", async () => {
  const { near } = await blocksOf([
    ["a", "b", "c"],
    ["d", "e", "f", "g"],
  ]);
  expect(new WholeRows(WIDTH).of(near)).toBe(near);
});

test("more cells than fit beside the block stand elsewhere", async () => {
  const wide = 20_000;
  const { near } = await blocksOf(Array.from({ length: 20 }, () => ["a", "b"]));
  const whole = new WholeRows(wide).of(near);
  expect(whole.start.buffer).not.toBe(near.start.buffer);
  expect(cellsIn(whole)).toEqual(Array.from({ length: 20 }, () => ["a", "b", ...Array(wide - 2).fill("")]));
});
