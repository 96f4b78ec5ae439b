import fc from "fast-check";
import { expect, test } from "vitest";
import { BlockColumns } from "../rows/block-columns.ts";
import {
  all,
  any,
  hasByte,
  hasBytes,
  hasDay,
  isEmpty,
  isOrdered,
  not,
  type RowQuestion,
  rowTest,
} from "../rows/row-test.ts";
import { KnownRows } from "../rule-kinds/known-rows.ts";
import { hashCells, type RowHash } from "../rule-kinds/row-hash.ts";
import { CharacterWatch } from "../text-damage/character-watch.ts";
import { KnownTexts } from "../values/known-texts.ts";
import { blocksOf, rows } from "./test/blocks-of.ts";

const questions: readonly RowQuestion[] = [
  any(isEmpty(0), { kind: "siret", cell: 0 }),
  any({ kind: "siren", cell: 0 }, { kind: "identifier", cell: 1 }),
  any(isEmpty(1), all(hasBytes(1, 4), { kind: "digits", cell: 1 })),
  { kind: "together", cells: [0, 1, 2] },
  any(isEmpty(0), isEmpty(1), { kind: "numbers", cell: 0, other: 1, operator: ">=" }),
  any(isEmpty(0), { kind: "numbers", cell: 0, other: 1, operator: "<" }),
  any(isEmpty(0), isEmpty(2), { kind: "dates", cell: 0, other: 2, operator: "==" }),
  any(isEmpty(0), isEmpty(1), isEmpty(2), { kind: "sum", cell: 0, parts: [1, 2] }),
  { kind: "sum", cell: 2, parts: [0, 1] },
  all(hasByte(0, 0, "["), not(hasByte(0, 1, " ")), any(not(hasByte(0, 1, "4", "5")), hasByte(0, 2, "."))),
  all(hasBytes(0, 10), hasBytes(1, 10), hasDay(0), hasDay(1), isOrdered(0, 1)),
  all(hasBytes(2, 10), { kind: "not-after-text", cell: 2, text: new TextEncoder().encode("2024-06-01") }),
];

test("property: questions about rows have the same answers with and without vectors", async () => {
  const indexes = Int32Array.of(0, 1, 2);
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(...questions), async (cells, question) => {
      const whole = cells.filter(({ length }) => length === 3);
      fc.pre(whole.length > 0);
      const { near } = await blocksOf(whole);
      const columns = new BlockColumns();
      const refused = Uint8Array.from(whole, (_, row) => (row % 7 === 3 ? 1 : 0));
      columns.moveTo(near, refused);
      // The numbers of a column are read once for all the questions.
      columns.doubts({ kind: "numbers", cell: 1, other: 2, operator: "<=" }, Int32Array.of(0, 1, 2));
      const accepts = rowTest(question);
      const doubts = whole.flatMap((_, row) => {
        if (refused[row] !== 0) return [];
        const first = near.offset[row] ?? 0;
        const starts = near.start.slice(first, first + 3);
        return accepts(near.bytes, starts, near.end.slice(first, first + 3)) ? [] : [row];
      });
      expect([...(columns.doubts(question, indexes) ?? [])]).toEqual(doubts);
    }),
    { numRuns: 600 },
  );
});

test("texts that were found good are known from the next block on", async () => {
  const indexes = Int32Array.of(1);
  const question = any(isEmpty(0), { kind: "known", cell: 0, texts: new KnownTexts((one) => one !== "abc") } as const);
  const accepts = rowTest(question);
  const { near } = await blocksOf(
    [..."0123456789"].flatMap((one) => [
      ["", one, ""],
      ["", "abc", ""],
      ["", "", ""],
    ]),
  );
  const columns = new BlockColumns();
  const doubts = () => {
    columns.moveTo(near, new Uint8Array(near.rows));
    const rows = [...(columns.doubts(question, indexes) ?? [])];
    for (const row of rows) {
      const cell = (near.offset[row] ?? 0) + 1;
      accepts(near.bytes, near.start.slice(cell, cell + 1), near.end.slice(cell, cell + 1));
    }
    return rows.length;
  };
  expect(doubts()).toBe(20);
  expect(doubts()).toBe(10);
});

test("property: fingerprints, known rows, rows like the one above and blanks at the edges", async () => {
  const indexes = Int32Array.of(2, 0);
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const { near, far } = await blocksOf(cells);
      const refused = Uint8Array.from(cells, ({ length }) => (length === 3 ? 0 : 1));
      const [fast, slow] = [new BlockColumns(), new BlockColumns()];
      fast.moveTo(near, refused);
      slow.moveTo(far, refused);
      const expected = slow.hashes(indexes);
      const found = fast.hashes(indexes);
      const known = new KnownRows();
      const hash: RowHash = { high: 0, low: 0 };
      const unknown: number[] = [];
      for (const [row, { length }] of cells.entries()) {
        if (length < 3) continue;
        expect([found[row * 2], found[row * 2 + 1]]).toEqual([expected[row * 2], expected[row * 2 + 1]]);
        hash.high = expected[row * 2] ?? 0;
        hash.low = expected[row * 2 + 1] ?? 0;
        if (row % 2 === 0) known.add(hash);
      }
      for (const [row, { length }] of cells.entries()) {
        hash.high = expected[row * 2] ?? 0;
        hash.low = expected[row * 2 + 1] ?? 0;
        if (length === 3 && !known.has(hash)) unknown.push(row);
      }
      expect([...(fast.unknown(known, indexes) ?? [])]).toEqual(unknown);
      const like = cells.map((row, at) => {
        const above = cells[at - 1];
        return above?.length === 3 && row.length === 3 && above[0] === row[0] && above[2] === row[2] ? 1 : 0;
      });
      expect([...(fast.sameAsAbove(indexes) ?? [])].slice(0, cells.length)).toEqual(like);
      expect(fast.mayHaveBlanks(indexes)).toBe(slow.mayHaveBlanks(indexes));
    }),
    { numRuns: 300 },
  );
});

test("the fingerprint of a row is that of its cells", async () => {
  const { near } = await blocksOf([["é", "", "a text of more than sixteen bytes"]]);
  const columns = new BlockColumns();
  columns.moveTo(near, new Uint8Array(1));
  const hash: RowHash = { high: 0, low: 0 };
  const first = near.offset[0] ?? 0;
  hashCells(near.bytes, near.start.slice(first, first + 3), near.end.slice(first, first + 3), hash);
  expect([...columns.hashes(Int32Array.of(0, 1, 2)).subarray(0, 2)]).toEqual([hash.high, hash.low]);
});

test("property: damaged texts are found alike", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const { near, far } = await blocksOf(cells);
      const [fast, slow] = [new CharacterWatch(undefined), new CharacterWatch(undefined)];
      fast.look(near);
      slow.look(far);
      expect([...fast.findings(["a", "b", "c"])]).toEqual([...slow.findings(["a", "b", "c"])]);
    }),
    { numRuns: 300 },
  );
});
