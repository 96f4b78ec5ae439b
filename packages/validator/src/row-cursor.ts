import type { CellValue, Reading } from "@opendatalocale/table-schema";
import type { RowBlock } from "@opendatalocale/tabular";
import type { Column } from "./column.ts";

/**
 * Looks at one row of a block. Text and values are made on demand and kept while the row lasts:
 * rows that the hot path accepts never pay for a string.
 */
export class RowCursor {
  readonly columns: readonly Column[];
  #block: RowBlock | null = null;
  #row = 0;
  #visit = 0;
  #doubts: Uint8Array | null = null;
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  readonly #readings: (Reading | undefined)[];
  readonly #readAt: Float64Array;
  readonly #texts: (string | undefined)[];
  readonly #textAt: Float64Array;

  constructor(columns: readonly Column[]) {
    this.columns = columns;
    this.#readings = new Array(columns.length);
    this.#readAt = new Float64Array(columns.length).fill(-1);
    this.#texts = new Array(columns.length);
    this.#textAt = new Float64Array(columns.length).fill(-1);
  }

  /** @param doubts 0 for the columns whose cells surely read without error; null when all do */
  moveTo(block: RowBlock, row: number, doubts: Uint8Array | null): void {
    this.#block = block;
    this.#row = row;
    this.#doubts = doubts;
    this.#visit++;
  }

  /** The cell's text without the blanks around it; empty when it is missing, absent or faulty. */
  soundText(index: number): string {
    const text = this.text(index);
    if (text === undefined) return "";
    const isSure = this.#doubts === null || this.#doubts[index] === 0;
    const reader = this.columns[index]?.reader;
    if (isSure && reader) return reader.isMissing(text) ? "" : text.trim();
    const reading = this.reading(index);
    return "error" in reading || reading.value === null ? "" : text.trim();
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
    const block = this.#block;
    if (!block || index < 0 || index >= this.cellCount) return undefined;
    const known = this.#textAt[index] === this.#visit ? this.#texts[index] : undefined;
    if (known !== undefined) return known;
    const cell = (block.offset[this.#row] ?? 0) + index;
    const text = this.#decoder.decode(block.bytes.subarray(block.start[cell], block.end[cell]));
    if (index < this.columns.length) {
      this.#texts[index] = text;
      this.#textAt[index] = this.#visit;
    }
    return text;
  }

  /** What the schema makes of the cell at `index`; a cell that is not there reads as no value. */
  reading(index: number): Reading {
    if (this.#readAt[index] === this.#visit) {
      const known = this.#readings[index];
      if (known) return known;
    }
    const reading = this.#read(index);
    this.#readings[index] = reading;
    this.#readAt[index] = this.#visit;
    return reading;
  }

  /** The value of the cell, `null` when it is empty, absent or not of its type: what the official validator hands to its checks. */
  value(index: number): CellValue {
    return index < 0 ? null : this.reading(index).value;
  }

  #read(index: number): Reading {
    const reader = this.columns[index]?.reader;
    const text = this.text(index);
    if (!reader) return { value: text === undefined || text === "" ? null : text };
    return text === undefined ? reader.absent : reader(text);
  }
}
