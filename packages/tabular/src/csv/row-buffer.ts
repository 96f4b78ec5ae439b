import type { RowBlock } from "../row-block.ts";

/** Where a buffer writes what it finds. */
export interface RowArrays {
  readonly offset: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly line: Int32Array;
}

/** The rows found in a buffer, as typed arrays that are reused from one block to the next and grow where they must. */
export class RowBuffer {
  offset: Int32Array;
  start: Int32Array;
  end: Int32Array;
  line: Int32Array;
  rows = 0;
  cells = 0;

  constructor(arrays: RowArrays = plainArrays()) {
    this.offset = arrays.offset;
    this.start = arrays.start;
    this.end = arrays.end;
    this.line = arrays.line;
  }

  /** Writes there from now on. */
  use(arrays: RowArrays): void {
    Object.assign(this, arrays);
  }

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

function plainArrays(): RowArrays {
  return {
    offset: new Int32Array(16_384),
    start: new Int32Array(131_072),
    end: new Int32Array(131_072),
    line: new Int32Array(16_384),
  };
}

function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
