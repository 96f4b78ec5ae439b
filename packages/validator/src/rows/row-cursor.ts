import type { CellValue, Reading } from "@opendatalocale/table-schema";
import type { RowBlock } from "@opendatalocale/tabular";
import type { Column } from "../column.ts";
import { CellMemory, KnownCell } from "./cell-memory.ts";
import type { RowDoubts } from "./row-doubts.ts";

/**
 * Looks at one row of a block. Text and values are made on demand and kept while the row lasts:
 * rows that the hot path accepts never pay for a string.
 */
export class RowCursor {
  readonly columns: readonly Column[];
  #block: RowBlock | null = null;
  #row = 0;
  #visit = 0;
  #doubts: RowDoubts | null = null;
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  readonly #decode = (cell: Uint8Array) => this.#decoder.decode(cell);
  readonly #memories: (CellMemory | undefined)[];
  readonly #cells: (KnownCell | undefined)[];
  readonly #seenAt: Float64Array;

  constructor(columns: readonly Column[]) {
    this.columns = columns;
    this.#memories = new Array(columns.length);
    this.#cells = new Array(columns.length);
    this.#seenAt = new Float64Array(columns.length).fill(-1);
  }

  /** @param doubts which cells may not read without error; null when all surely do */
  moveTo(block: RowBlock, row: number, doubts: RowDoubts | null): void {
    this.#block = block;
    this.#row = row;
    this.#doubts = doubts;
    this.#visit++;
  }

  /** The cell's text without the blanks around it; empty when it is missing, absent or faulty. */
  soundText(index: number): string {
    if (this.#doubts?.isFaulty(this.#row, index)) return "";
    const text = this.text(index);
    if (text === undefined) return "";
    const reader = this.columns[index]?.reader;
    if (reader && this.#isSure(index)) return reader.isMissing(text) ? "" : text.trim();
    const reading = this.reading(index);
    return "error" in reading || reading.value === null ? "" : text.trim();
  }

  /** Index in the block. */
  get row(): number {
    return this.#row;
  }

  get rowNumber(): number {
    return (this.#block?.firstRow ?? 0) + this.#row;
  }

  get lineNumber(): number {
    return (this.#block?.firstLine ?? 0) + (this.#block?.line[this.#row] ?? 0);
  }

  /** How many cells the row has, which may differ from the header's. */
  get cellCount(): number {
    const offset = this.#block?.offset;
    return (offset?.[this.#row + 1] ?? 0) - (offset?.[this.#row] ?? 0);
  }

  /** The text of the cell at `index` (from 0), or undefined where the row is too short. */
  text(index: number): string | undefined {
    return this.cell(index)?.text;
  }

  /** What the schema makes of the cell at `index`; a cell that is not there reads as no value. */
  reading(index: number): Reading {
    const cell = this.cell(index);
    const reader = this.columns[index]?.reader;
    if (!reader) return { value: cell === undefined || cell.text === "" ? null : cell.text };
    if (!cell) return reader.absent;
    cell.reading ??= reader(cell.text);
    return cell.reading;
  }

  /** The value of the cell, `null` when it is empty, absent or not of its type: what the official validator hands to its checks. */
  value(index: number): CellValue {
    if (index < 0) return null;
    const reader = this.columns[index]?.reader;
    if (reader?.type !== "string" || !this.#isSure(index)) return this.reading(index).value;
    // A text is its own value.
    const text = this.text(index);
    return text === undefined || reader.isMissing(text) ? null : text;
  }

  /** True when the cell surely reads without error. */
  #isSure(index: number): boolean {
    return this.#doubts === null || !this.#doubts.has(this.#row, index);
  }

  /** True when the cell is there, not empty, and as `is` says of its bytes. */
  bytesAre(index: number, is: (bytes: Uint8Array, start: number, end: number) => boolean): boolean {
    const block = this.#block;
    if (!block || index >= this.cellCount) return false;
    const at = (block.offset[this.#row] ?? 0) + index;
    const [start, end] = [block.start[at] ?? 0, block.end[at] ?? 0];
    return start < end && is(block.bytes, start, end);
  }

  /** The cell at `index`, undefined where the row is too short; one met before is the same object. */
  cell(index: number): KnownCell | undefined {
    if (this.#seenAt[index] === this.#visit) return this.#cells[index];
    const block = this.#block;
    if (!block || index < 0 || index >= this.cellCount) return undefined;
    const at = (block.offset[this.#row] ?? 0) + index;
    const start = block.start[at] ?? 0;
    const end = block.end[at] ?? 0;
    if (index >= this.columns.length) return new KnownCell(this.#decode(block.bytes.subarray(start, end)));
    this.#memories[index] ??= new CellMemory();
    const cell = this.#memories[index].recall(block.bytes, start, end, this.#decode);
    this.#cells[index] = cell;
    this.#seenAt[index] = this.#visit;
    return cell;
  }
}
