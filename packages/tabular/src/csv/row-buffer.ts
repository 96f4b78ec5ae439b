import type { RowBlock } from "../row-block.ts";

/** The rows found in a buffer, as growing typed arrays that are reused from one block to the next. */
export class RowBuffer {
  offset = new Int32Array(16_384);
  start = new Int32Array(131_072);
  end = new Int32Array(131_072);
  line = new Int32Array(16_384);
  rows = 0;
  cells = 0;

  clear(): void {
    this.rows = 0;
    this.cells = 0;
  }

  growCells(): void {
    this.start = doubled(this.start);
    this.end = doubled(this.end);
  }

  growRows(): void {
    this.offset = doubled(this.offset);
    this.line = doubled(this.line);
  }

  block(bytes: Uint8Array, firstRow: number, firstLine: number): RowBlock {
    this.offset[this.rows] = this.cells;
    return {
      bytes,
      rows: this.rows,
      firstRow,
      offset: this.offset,
      start: this.start,
      end: this.end,
      firstLine,
      line: this.line,
    };
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
