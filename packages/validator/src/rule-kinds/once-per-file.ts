import type { Lang, Wording } from "@opendatalocale/report";
import type { RowBlock } from "@opendatalocale/tabular";
import type { BlockColumns } from "../rows/block-columns.ts";
import type { RuleRun } from "../rule.ts";
import { spoken, spokenCell } from "../words/spoken.ts";
import { isText } from "./cell-bytes.ts";
import { HashTable } from "./hash-table.ts";
import { HashesAhead } from "./hashes-ahead.ts";
import { hashTexts, type RowHash } from "./row-hash.ts";

/**
 * Fields whose values, together, may stand once in a file. A row where one of them is empty is passed over, and so is one
 * whose last field is in `except`.
 */
export function oncePerFile(field: string, except: readonly string[] = []): RuleRun {
  const seen = new HashTable();
  const exceptions = except.map((text) => new TextEncoder().encode(text));
  const hash: RowHash = { high: 0, low: 0 };
  const ahead = new HashesAhead();
  return {
    skipsEmpty: true,
    free: () => seen.free(),
    row: (cells, rowNumber) => {
      if (cells.includes("") || except.includes(cells.at(-1) ?? "")) return null;
      hashTexts(cells, hash);
      const first = seen.find(hash);
      if (first > 0) return { field, params: { first } };
      seen.add(hash, rowNumber);
      return null;
    },
    // The table outgrows the processor's caches: its places are fetched for many rows at once.
    lookAhead: (columns, indexes) => {
      ahead.hash(columns, indexes);
      seen.expect(columns.block.expectedRows ?? 0);
      seen.fetch(ahead.hashes, columns.block.rows);
    },
    accepts: (bytes, starts, ends, rowNumber) => {
      for (let cell = 0; cell < starts.length; cell++) if (starts[cell] === ends[cell]) return true;
      if (
        exceptions.length > 0 &&
        isOneOf(exceptions, bytes, starts[starts.length - 1] ?? 0, ends[starts.length - 1] ?? 0)
      )
        return true;
      ahead.of(rowNumber, hash);
      return seen.addNew(hash.high, hash.low, rowNumber);
    },
    acceptRun: (columns, indexes, from) => addWhole(columns, indexes, from, ahead.hashes, seen, exceptions),
  };
}

/** Adds the rows of a block from one on, those with an empty cell or an exception apart; answers the first one that is not new, or not sure. */
function addWhole(
  { block, refused }: BlockColumns,
  indexes: Int32Array,
  from: number,
  hashes: Int32Array,
  seen: HashTable,
  exceptions: readonly Uint8Array[],
): number {
  for (let row = from; row < block.rows; row++) {
    if (refused[row] !== 0 || seen.isFull) return row;
    if (hasEmpty(block, row, indexes) || endsWith(block, row, indexes, exceptions)) continue;
    // A row that was not refused has its fingerprint.
    if (!seen.addNew(hashes[row * 2] as number, hashes[row * 2 + 1] as number, block.firstRow + row)) return row;
  }
  return block.rows;
}

function hasEmpty({ offset, start, end }: RowBlock, row: number, indexes: Int32Array): boolean {
  const first = offset[row] as number; // a row of the block, which has all the columns
  for (let index = 0; index < indexes.length; index++) {
    const cell = first + (indexes[index] as number);
    if (start[cell] === end[cell]) return true;
  }
  return false;
}

/** True when the last of the cells is one of the texts. */
function endsWith(
  { bytes, offset, start, end }: RowBlock,
  row: number,
  indexes: Int32Array,
  texts: readonly Uint8Array[],
): boolean {
  if (texts.length === 0) return false;
  // As in hasEmpty; a rule reads one column at least.
  const cell = (offset[row] as number) + (indexes[indexes.length - 1] as number);
  return isOneOf(texts, bytes, start[cell] as number, end[cell] as number);
}

function isOneOf(texts: readonly Uint8Array[], bytes: Uint8Array, start: number, end: number): boolean {
  for (const text of texts) if (isText(text, bytes, start, end)) return true;
  return false;
}

/** The words of such a rule: `what` must stand once (“this number”), and `why`. */
export function oncePerFileWording(what: Readonly<Record<Lang, string>>, why: Readonly<Record<Lang, string>>): Wording {
  return {
    fr: (finding) => ({
      title: "Ligne en double",
      message: `${spokenCell(finding)} : ${what.fr} est déjà à la ligne ${spoken(finding, "first")}.`,
      why: why.fr,
      howTo: "Gardez une seule de ces lignes, ou corrigez celle qui se trompe.",
    }),
    en: (finding) => ({
      title: "Row given twice",
      message: `${spokenCell(finding)}: ${what.en} already stands on row ${spoken(finding, "first")}.`,
      why: why.en,
      howTo: "Keep one of these rows, or mend the one that is wrong.",
    }),
  };
}
