import type { Finding } from "@opendatalocale/report";
import type { RowBlock, Table } from "@opendatalocale/tabular";
import { CharacterWatch } from "../text-damage/character-watch.ts";
import { beginsTotal, LAST_ROWS, LastRows, mayBeginTotal } from "./total-rows.ts";

/** Rows looked at to see whether a column only counts them. */
const COUNTED_ROWS = 20;

/**
 * What is told of a table whatever its schema: no rows at all, damaged text, totals at the end, a first column without a name that only counts the
 * rows. Always remarks. Looks at each block once, in constant memory; strings are made of a few rows a block.
 */
export class TableRemarks {
  readonly #labels: readonly string[];
  readonly #characters: CharacterWatch;
  readonly #last: LastRows;
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  /** First cells of the first rows, where the column has no name. */
  readonly #first: string[] = [];
  #rows = 0;

  constructor({ labels, headerRow, findByte }: Pick<Table, "labels" | "headerRow" | "findByte">) {
    this.#labels = labels;
    this.#last = new LastRows(labels.length);
    this.#characters = new CharacterWatch(findByte);
    this.#characters.look(labelBlock(labels, headerRow));
  }

  /** @param isSound its text surely holds no damage */
  look(block: RowBlock, isSound = false): void {
    this.#rows += block.rows;
    if (!isSound) this.#characters.look(block);
    this.#noteFirstCells(block);
    this.#noteLastRows(block);
  }

  *findings(): Generator<Finding> {
    if (this.#rows === 0) yield { type: "no-row", severity: "warning" };
    yield* this.#characters.findings(this.#labels);
    const [row, ...others] = this.#last.totals;
    if (row !== undefined)
      yield { type: "total-rows", severity: "warning", rowNumber: row, params: { count: others.length + 1, row } };
    if (countsRows(this.#first)) yield { type: "index-column", severity: "warning", fieldNumber: 1 };
  }

  #noteFirstCells(block: RowBlock): void {
    if (this.#labels[0]?.trim() !== "") return;
    for (let row = 0; row < block.rows && this.#first.length < COUNTED_ROWS; row++) {
      const cell = block.offset[row] ?? 0;
      if (cell < (block.offset[row + 1] ?? 0)) this.#first.push(this.#text(block, cell).trim());
    }
  }

  /** The last rows of each block with something in them: no one knows yet whether another block follows. */
  #noteLastRows(block: RowBlock): void {
    const rows: number[] = [];
    for (let row = block.rows - 1; row >= 0 && rows.length < LAST_ROWS; row--)
      if (firstFilled(block, row) >= 0) rows.unshift(row);
    for (const row of rows) {
      const first = firstFilled(block, row);
      if (!mayBeginTotal(block.bytes[block.start[first] ?? 0] ?? 0)) {
        this.#last.noteOther(block.firstRow + row);
        continue;
      }
      const text = this.#text(block, first);
      const end = beginsTotal(text) || text.trim() === "" ? (block.offset[row + 1] ?? 0) : first + 1;
      const cells = [text];
      for (let cell = first + 1; cell < end; cell++) cells.push(this.#text(block, cell));
      this.#last.note(block.firstRow + row, cells);
    }
  }

  #text({ bytes, start, end }: RowBlock, cell: number): string {
    return this.#decoder.decode(bytes.subarray(start[cell], end[cell]));
  }
}

/** The first cell of a row that is not empty, -1 when all are. */
function firstFilled({ offset, start, end }: RowBlock, row: number): number {
  for (let cell = offset[row] ?? 0; cell < (offset[row + 1] ?? 0); cell++)
    if ((end[cell] ?? 0) > (start[cell] ?? 0)) return cell;
  return -1;
}

/** 0, 1, 2… or 1, 2, 3…, as programs write an index. */
function countsRows(cells: readonly string[]): boolean {
  const first = Number(cells[0]);
  return (
    cells.length > 1 && (first === 0 || first === 1) && cells.every((cell, index) => cell === String(first + index))
  );
}

/** The labels as one row, to be looked at like the others. */
function labelBlock(labels: readonly string[], firstRow: number): RowBlock {
  const encoder = new TextEncoder();
  const texts = labels.map((label) => encoder.encode(label));
  const ends: number[] = [];
  for (const text of texts) ends.push((ends.at(-1) ?? 0) + text.length);
  const end = Int32Array.from(ends);
  const bytes = new Uint8Array(ends.at(-1) ?? 0);
  const start = end.map((to, index) => to - (texts[index]?.length ?? 0));
  for (const [index, text] of texts.entries()) bytes.set(text, start[index]);
  const offset = Int32Array.of(0, labels.length);
  return { bytes, rows: 1, firstRow, offset, start, end, firstLine: 1, line: Int32Array.of(0) };
}
