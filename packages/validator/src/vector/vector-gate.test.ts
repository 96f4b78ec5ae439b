import { compileField, type FieldDescriptor } from "@opendatalocale/table-schema";
import type { RowBlock } from "@opendatalocale/tabular";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Column } from "../column.ts";
import { RowDoubts } from "../rows/row-doubts.ts";
import { RowGate } from "../rows/row-gate.ts";
import { WholeRows } from "../rows/whole-rows.ts";
import { blocksOf, rows } from "./test/blocks-of.ts";

const fields: Partial<FieldDescriptor>[] = [
  {},
  { constraints: { required: true } },
  { constraints: { minLength: 2, maxLength: 5 } },
  { constraints: { enum: ["Voirie", "é", "abc", "a text of more than sixteen bytes, with accents: été"] } },
  { constraints: { pattern: "(?:[A-Z]{3}\\d+P\\d+|Non concerné)" } },
  { constraints: { pattern: "[a-z]*", maxLength: 2 } },
  { constraints: { pattern: "\\d{4}(-\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?)?" } },
  { constraints: { pattern: "(W|FR)[A-Z0-9]+|\\d{14}", required: true } },
  { format: "email" },
  { format: "uri" },
  { type: "boolean" },
  { type: "integer" },
  { type: "integer", constraints: { minimum: 0, exclusiveMaximum: 13 } },
  { type: "integer", constraints: { enum: [7, 12] } },
  { type: "number" },
  { type: "number", constraints: { minimum: -7, maximum: 180 } },
  { type: "number", constraints: { minimum: 0.5, maximum: 44.5 } },
  { type: "number", decimalChar: "," },
  { type: "date" },
  { type: "date", format: "%d/%m/%Y" },
  { type: "date", constraints: { minimum: "2024-01-01" } },
  { type: "year" },
  { type: "geopoint" },
  { type: "geopoint", format: "array" },
  { missingValues: ["", "0"], type: "date" },
];

function columnsOf(chosen: readonly Partial<FieldDescriptor>[]): Column[] {
  return chosen.map((field, index) => {
    const name = "abc"[index] ?? "";
    return { label: name, number: index + 1, name, reader: compileField({ ...field, name }) };
  });
}

const three = fc.array(fc.constantFrom(...fields), { minLength: 3, maxLength: 3 });

/** As rows are checked: those that lack cells are made whole. */
function sift(gate: RowGate, block: RowBlock): RowBlock {
  const makeWhole = new WholeRows(3);
  const whole = makeWhole.of(block);
  gate.sift(whole, makeWhole.short);
  return whole;
}

test("property: the gate refuses the same rows with and without vectors", async () => {
  await fc.assert(
    fc.asyncProperty(rows, three, async (cells, chosen) => {
      const { near, far } = await blocksOf(cells);
      const columns = columnsOf(chosen);
      const [fast, slow] = [new RowGate(columns), new RowGate(columns)];
      // Twice: automata learn.
      for (let time = 0; time < 2; time++) {
        sift(fast, near);
        sift(slow, far);
        expect([...fast.refused.subarray(0, near.rows)]).toEqual([...slow.refused.subarray(0, far.rows)]);
      }
    }),
    { numRuns: 500 },
  );
});

test("property: the cells in doubt of the rows that it refuses are the same with and without vectors", async () => {
  await fc.assert(
    fc.asyncProperty(rows, three, async (cells, chosen) => {
      const { near, far } = await blocksOf(cells);
      const columns = columnsOf(chosen);
      const doubts = [new RowDoubts(columns), new RowDoubts(columns)] as const;
      for (const [block, doubtsOf] of [[near, doubts[0]] as const, [far, doubts[1]] as const]) {
        const gate = new RowGate(columns);
        const whole = sift(gate, block);
        doubtsOf.look(block, gate.refused, gate.doubted, whole);
      }
      for (let row = 0; row < near.rows; row++) {
        expect(doubts[0].refused[row]).toBe(doubts[1].refused[row]);
        if (doubts[1].refused[row] === 0) continue;
        for (const index of [0, 1, 2]) expect(doubts[0].has(row, index)).toBe(doubts[1].has(row, index));
      }
    }),
    { numRuns: 400 },
  );
});
