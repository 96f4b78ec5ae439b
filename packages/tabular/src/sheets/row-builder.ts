import { RowBuffer } from "../csv/row-buffer.ts";
import type { RowBlock } from "../row-block.ts";
import { TableError } from "../table.ts";

/** A block is handed on past this many bytes or rows. */
const BLOCK_BYTES = 512 * 1024;
const BLOCK_ROWS = 8192;
/** A spreadsheet's own limits. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** Most cells that a repeated row may stand for: more is a bomb. */
const MAX_REPEATED = 5_000_000;
const MAX_CELL = 32 * 1024 * 1024;

const encoder = new TextEncoder();

export interface RowShape {
  /** Rows up to this one are passed over (the header and what stands above it). */
  readonly after: number;
  /** Rows are made as wide as the header: shorter ones get empty cells, and empty cells beyond it go. 0: as they come. */
  readonly width: number;
  /** Most rows (default: a spreadsheet's own limit); a row beyond it is `broken-spreadsheet`. */
  readonly maxRows?: number;
}

/**
 * Puts rows together cell by cell, as bytes, and hands them on as blocks. Rows that are not there become rows without cells;
 * those at the end of the sheet are dropped. Row and column numbers are the sheet's own, from 1.
 */
export class RowBuilder {
  /** The text of the cell being made is `bytes[cellStart..length)`. */
  bytes = new Uint8Array(BLOCK_BYTES * 2);
  length = 0;
  cellStart = 0;
  /** Rows that held no text, after the last one that did. */
  trailingBlanks = 0;
  readonly #rows = new RowBuffer();
  readonly #shape: RowShape;
  #firstRow: number;
  /** Sheet row that the next row of the block would be. */
  #nextRow: number;
  #rowStart = 0;
  /** Cells of the current row up to its last one with text. */
  #used = 0;

  constructor(shape: RowShape) {
    this.#shape = shape;
    this.#firstRow = shape.after + 1;
    this.#nextRow = this.#firstRow;
  }

  get isFull(): boolean {
    return this.length > BLOCK_BYTES || this.#rows.rows > BLOCK_ROWS;
  }

  beginRow(): void {
    this.#rowStart = this.#rows.cells;
    this.#used = 0;
    this.cellStart = this.length;
  }

  /** Room for `more` bytes of the current cell. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    if (this.length - this.cellStart + more > MAX_CELL) throw new TableError("row-too-long", { limit: MAX_CELL });
    const larger = new Uint8Array((this.length + more) * 2);
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  put(from: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    if (end - start > 32) {
      this.bytes.set(from.subarray(start, end), this.length);
      this.length += end - start;
      return;
    }
    for (let at = start; at < end; at++) this.bytes[this.length++] = from[at] ?? 0;
  }

  /** Replaces the text of the current cell. */
  replace(text: string): void {
    this.length = this.cellStart;
    this.reserve(text.length * 3);
    this.length += encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  /** Ends the cell of the given column, from 1, `times` times side by side. Its text is what was put since the last cell. */
  endCell(column: number, times = 1): void {
    if (this.length > this.cellStart && column + times - 1 > MAX_COLUMNS)
      throw new TableError("too-many-columns", { limit: MAX_COLUMNS });
    if (this.length === this.cellStart) return;
    const position = this.#rowStart + column - 1;
    while (this.#rows.cells < position) this.#addCell(this.cellStart, this.cellStart);
    for (let time = 0; time < times; time++) this.#addCell(this.cellStart, this.length);
    this.#used = this.#rows.cells - this.#rowStart;
    this.cellStart = this.length;
  }

  /** Ends the sheet's row `row`. */
  endRow(row: number): void {
    if (row > (this.#shape.maxRows ?? MAX_ROWS)) throw new TableError("broken-spreadsheet");
    const isKept = row >= this.#nextRow && row > this.#shape.after && this.#used > 0;
    if (!isKept) {
      if (this.#used === 0 && row > this.#shape.after) this.trailingBlanks++;
      this.#rows.cells = this.#rowStart;
      this.length = this.cellStart;
      return;
    }
    this.trailingBlanks = 0;
    const cells = this.#used;
    this.#addBlankRows(row);
    this.#addRow(this.#rowStart);
    this.#rows.cells = this.#rowStart + cells;
    while (this.#rows.cells < this.#rowStart + this.#shape.width) this.#addCell(this.length, this.length);
  }

  /** Writes the row just ended `times` more times below itself; nothing for a row without text. */
  repeatRow(times: number): void {
    if (this.#used === 0 || this.#rows.rows === 0) return;
    const from = this.#rowStart;
    const cells = this.#rows.cells - from;
    if (cells * times > MAX_REPEATED || this.#nextRow + times > MAX_ROWS + 1)
      throw new TableError("decompression-limit");
    for (let time = 0; time < times; time++) {
      this.#addRow(this.#rows.cells);
      for (let cell = 0; cell < cells; cell++)
        this.#addCell(this.#rows.start[from + cell] ?? 0, this.#rows.end[from + cell] ?? 0);
    }
  }

  /** The rows so far, which hold until the next row is begun. Null when there are none. */
  take(): RowBlock | null {
    if (this.#rows.rows === 0) return null;
    return this.#rows.block(this.bytes, this.#firstRow, this.#firstRow);
  }

  /** Forgets the rows taken. */
  clear(): void {
    this.#firstRow = this.#nextRow;
    this.#rows.clear();
    this.length = 0;
    this.cellStart = 0;
  }

  #addBlankRows(until: number): void {
    while (this.#nextRow < until) this.#addRow(this.#rowStart);
  }

  #addRow(firstCell: number): void {
    if (this.#rows.rows + 1 >= this.#rows.offset.length) this.#rows.growRows();
    this.#rows.offset[this.#rows.rows] = firstCell;
    this.#rows.line[this.#rows.rows] = this.#nextRow - this.#firstRow;
    this.#rows.rows++;
    this.#nextRow++;
  }

  #addCell(start: number, end: number): void {
    if (this.#rows.cells + 1 >= this.#rows.start.length) this.#rows.growCells();
    this.#rows.start[this.#rows.cells] = start;
    this.#rows.end[this.#rows.cells] = end;
    this.#rows.cells++;
  }
}
