import { Buffer } from "node:buffer";
import type { RowBlock } from "@opendatalocale/tabular";
import { MAX_HASHED } from "./hash-questions.ts";

/** Room for one block; a larger one is checked by the thread that reads. Memory is only taken once it is written to. */
const TEXT_BYTES = 4 << 20;
const MAX_ROWS = 1 << 16;
const MAX_CELLS = 1 << 18;
/** Numbers that go with a block: its rows, where it begins, and how many questions its fingerprints answer. */
const FACTS = 4;

const BYTES = 8 * FACTS + TEXT_BYTES + MAX_ROWS + 4 * (2 * MAX_ROWS + 2 * MAX_CELLS + MAX_HASHED * 2 * MAX_ROWS);

/** Memory that two threads share, where one writes a block of rows and the other reads it. */
export class BlockSlot {
  readonly memory: SharedArrayBuffer;
  /** 1 for the rows whose cells are in doubt. */
  readonly refused: Uint8Array;
  /** Fingerprints of the rows' cells in some columns, for a few such questions: two numbers a row. */
  readonly hashes: readonly Int32Array[];
  readonly #facts: Float64Array;
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
    this.#facts = new Float64Array(memory, room(8 * FACTS), FACTS);
    this.#bytes = new Uint8Array(memory, room(TEXT_BYTES), TEXT_BYTES);
    this.refused = new Uint8Array(memory, room(MAX_ROWS), MAX_ROWS);
    this.#offset = new Int32Array(memory, room(MAX_ROWS * 4), MAX_ROWS);
    this.#line = new Int32Array(memory, room(MAX_ROWS * 4), MAX_ROWS);
    this.#start = new Int32Array(memory, room(MAX_CELLS * 4), MAX_CELLS);
    this.#end = new Int32Array(memory, room(MAX_CELLS * 4), MAX_CELLS);
    this.hashes = Array.from({ length: MAX_HASHED }, () => new Int32Array(memory, room(MAX_ROWS * 8), MAX_ROWS * 2));
  }

  /** Copies the block; false when it does not fit. Cells keep their places in `bytes`. @param hashed questions that its fingerprints must answer */
  write(block: RowBlock, hashed: number): boolean {
    const firstCell = block.offset[0] ?? 0;
    const cells = block.offset[block.rows] ?? 0;
    const from = cells > firstCell ? (block.start[firstCell] ?? 0) : 0;
    const to = cells > firstCell ? (block.end[cells - 1] ?? 0) : 0;
    if (to > TEXT_BYTES || block.rows >= MAX_ROWS || cells > MAX_CELLS) return false;
    put(this.#bytes, block.bytes.subarray(from, to), from);
    put(this.#offset, block.offset.subarray(0, block.rows + 1), 0);
    put(this.#line, block.line.subarray(0, block.rows), 0);
    put(this.#start, block.start.subarray(firstCell, cells), firstCell);
    put(this.#end, block.end.subarray(firstCell, cells), firstCell);
    this.#facts.set([block.rows, block.firstRow, block.firstLine, hashed]);
    return true;
  }

  get hashed(): number {
    return this.#facts[3] ?? 0;
  }

  read(): RowBlock {
    const [rows = 0, firstRow = 0, firstLine = 0] = this.#facts;
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

/** Copies `source` to `target[at…]`, as one piece: `set` goes word by word where the memory is shared, which takes three times as long. */
function put<Numbers extends Uint8Array | Int32Array>(target: Numbers, source: Numbers, at: number): void {
  const { buffer, byteOffset, byteLength } = source;
  // Nothing cannot be filled in.
  if (byteLength === 0) return;
  const into = Buffer.from(target.buffer, target.byteOffset + at * target.BYTES_PER_ELEMENT, byteLength);
  into.fill(new Uint8Array(buffer, byteOffset, byteLength));
}
