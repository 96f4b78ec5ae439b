import type { RowBlock } from "@opendatalocale/tabular";

/** Room for one block; a larger one is checked by the thread that reads. Memory is only taken once it is written to. */
const TEXT_BYTES = 4 << 20;
const MAX_ROWS = 1 << 16;
const MAX_CELLS = 1 << 18;
/** Questions whose fingerprints can be handed over. */
export const MAX_HASHED = 4;

const BYTES = TEXT_BYTES + MAX_ROWS + 4 * (2 * MAX_ROWS + 2 * MAX_CELLS + MAX_HASHED * 2 * MAX_ROWS);

/** What a message says of a block; the rest is in the shared memory. */
export interface SlotBlock {
  readonly rows: number;
  readonly firstRow: number;
  readonly firstLine: number;
}

/** Memory that two threads share, where one writes a block of rows and the other reads it. */
export class BlockSlot {
  readonly memory: SharedArrayBuffer;
  /** 1 for the rows whose cells are in doubt. */
  readonly refused: Uint8Array;
  /** Fingerprints of the rows' cells in some columns, for a few such questions: two numbers a row. */
  readonly hashes: readonly Int32Array[];
  readonly #bytes: Uint8Array;
  readonly #offset: Int32Array;
  readonly #line: Int32Array;
  readonly #start: Int32Array;
  readonly #end: Int32Array;

  constructor(memory = new SharedArrayBuffer(BYTES)) {
    this.memory = memory;
    let at = 0;
    const room = (length: number): number => {
      const begin = at;
      at += length;
      return begin;
    };
    this.#bytes = new Uint8Array(memory, room(TEXT_BYTES), TEXT_BYTES);
    this.refused = new Uint8Array(memory, room(MAX_ROWS), MAX_ROWS);
    this.#offset = new Int32Array(memory, room(MAX_ROWS * 4), MAX_ROWS);
    this.#line = new Int32Array(memory, room(MAX_ROWS * 4), MAX_ROWS);
    this.#start = new Int32Array(memory, room(MAX_CELLS * 4), MAX_CELLS);
    this.#end = new Int32Array(memory, room(MAX_CELLS * 4), MAX_CELLS);
    this.hashes = Array.from({ length: MAX_HASHED }, () => new Int32Array(memory, room(MAX_ROWS * 8), MAX_ROWS * 2));
  }

  /** Copies the block; null when it does not fit. Cells keep their places in `bytes`. */
  write(block: RowBlock): SlotBlock | null {
    const firstCell = block.offset[0] ?? 0;
    const cells = block.offset[block.rows] ?? 0;
    const from = cells > firstCell ? (block.start[firstCell] ?? 0) : 0;
    const to = cells > firstCell ? (block.end[cells - 1] ?? 0) : 0;
    if (to > TEXT_BYTES || block.rows >= MAX_ROWS || cells > MAX_CELLS) return null;
    this.#bytes.set(block.bytes.subarray(from, to), from);
    this.#offset.set(block.offset.subarray(0, block.rows + 1));
    this.#line.set(block.line.subarray(0, block.rows));
    this.#start.set(block.start.subarray(firstCell, cells), firstCell);
    this.#end.set(block.end.subarray(firstCell, cells), firstCell);
    return { rows: block.rows, firstRow: block.firstRow, firstLine: block.firstLine };
  }

  read({ rows, firstRow, firstLine }: SlotBlock): RowBlock {
    return {
      bytes: this.#bytes,
      rows,
      firstRow,
      firstLine,
      offset: this.#offset,
      line: this.#line,
      start: this.#start,
      end: this.#end,
    };
  }
}
