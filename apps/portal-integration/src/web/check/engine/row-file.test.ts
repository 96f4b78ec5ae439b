import fc from "fast-check";
import { expect, test } from "vitest";
import { allRows, RowFileBuilder, rowCount, rowsBetween, withRow } from "./row-file.ts";

const cell = fc.oneof(fc.string(), fc.constantFrom('"', '""', ",", "\n", "\r\n", "é", "\ufeff", "😀", ""));
// A row of one empty cell is written as a blank line, as a blank row is.
const row = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => (cells.join("") === "" ? [] : cells));

test("any row is given back as it was, and another may take its place", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), row, fc.nat(), async (rows, other, seed) => {
      const builder = new RowFileBuilder();
      for (const cells of rows) builder.add(cells);
      const file = builder.done();
      expect(rowCount(file)).toBe(rows.length);
      const at = seed % rows.length;
      expect(await rowsBetween(file, at, at + 1)).toEqual([rows[at]]);
      const changed: string[][] = [];
      for await (const cells of allRows(withRow(file, at, other))) changed.push(cells);
      expect(changed).toEqual(rows.with(at, other));
    }),
  );
});

test("rows longer than a chunk, and many of them", async () => {
  const builder = new RowFileBuilder();
  const long = "é".repeat(800_000);
  for (let row = 0; row < 3000; row++) builder.add(row === 1500 ? [long, "x"] : [`r${row}`, "y"]);
  const file = builder.done();
  expect(await rowsBetween(file, 1499, 1502)).toEqual([
    ["r1499", "y"],
    [long, "x"],
    ["r1501", "y"],
  ]);
});
