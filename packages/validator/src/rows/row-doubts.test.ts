import { compileField } from "@opendatalocale/table-schema";
import type { RowBlock } from "@opendatalocale/tabular";
import fc from "fast-check";
import { expect, test } from "vitest";
import { RowDoubts } from "./row-doubts.ts";
import { RowGate } from "./row-gate.ts";
import { WholeRows } from "./whole-rows.ts";

const WIDTH = 70;
const columns = Array.from({ length: WIDTH }, (_, index) => {
  const name = `c${index}`;
  return { label: name, number: index + 1, name, reader: compileField({ name, type: "integer" }) };
});

/** Rows of digits and letters, one byte a cell. */
function blockOf(rows: readonly string[]): RowBlock {
  const bytes = new TextEncoder().encode(rows.join(""));
  const cells = Int32Array.from(bytes, (_, at) => at);
  const offset = Int32Array.from([0, ...rows], (_, row) => rows.slice(0, row).join("").length);
  const line = new Int32Array(rows.length);
  return {
    bytes,
    rows: rows.length,
    firstRow: 2,
    offset,
    start: cells,
    end: cells.map((at) => at + 1),
    firstLine: 2,
    line,
  };
}

const row = fc
  .tuple(fc.nat({ max: WIDTH + 2 }), fc.array(fc.nat({ max: WIDTH - 1 }), { maxLength: 4 }), fc.boolean())
  .map(([cut, faults, isCut]) => {
    const cells = Array.from({ length: WIDTH }, (_, index) => (faults.includes(index) ? "x" : "1"));
    return (isCut ? cells.slice(0, cut) : cells).join("");
  });

test("property: cells in doubt are those that are not there and those that are faulty, block after block", () => {
  fc.assert(
    fc.property(fc.array(fc.array(row, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 }), (blocks) => {
      const [makeWhole, gate, doubts] = [new WholeRows(WIDTH), new RowGate(columns), new RowDoubts(columns)];
      const mask = doubts.maskOf(Int32Array.of(1, 40));
      for (const rows of blocks) {
        const whole = makeWhole.of(blockOf(rows));
        gate.sift(whole, makeWhole.short);
        doubts.look(blockOf(rows), gate.refused, null, whole);
        const asked = new Uint32Array(rows.length);
        const skipped = doubts.count > 0 ? doubts.skip(mask, asked, 4) : new Uint8Array(rows.length);
        for (const [index, cells] of rows.entries()) {
          const expected = Array.from({ length: WIDTH }, (_, at) => at).filter((at) => cells[at] !== "1");
          expect(doubts.refused[index]).toBe(cells.length === WIDTH && expected.length === 0 ? 0 : 1);
          if (doubts.refused[index] === 0) continue;
          const found: number[] = [];
          for (let at = doubts.next(index, 0); at >= 0; at = doubts.next(index, at + 1)) found.push(at);
          expect(found).toEqual(expected);
          const isTouched = expected.includes(1) || expected.includes(40);
          expect([skipped[index], asked[index]]).toEqual(isTouched ? [1, 4] : [0, 0]);
        }
        expect([...makeWhole.short]).toEqual(rows.flatMap((cells, at) => (cells.length < WIDTH ? [at] : [])));
      }
    }),
  );
});
