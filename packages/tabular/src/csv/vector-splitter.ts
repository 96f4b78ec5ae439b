import type { BlockCopier, BlockMemory, RowBlock } from "../row-block.ts";
import type { RowArrays, RowBuffer } from "./row-buffer.ts";
import { wasm } from "./split-rows.generated.ts";

/** Text that fits; a file with larger rows is left to the JavaScript splitter. Memory is only taken once it is written to. */
const TEXT_BYTES = 2 << 20;
const MAX_ROWS = 1 << 15;
const MAX_CELLS = 1 << 18;
/** The vector road reads a little past the text. */
const SLACK = 128;
/** Cells kept free: a block ends before a row could outgrow the arrays. */
const SPARE_CELLS = MAX_CELLS >> 3;
const PAGE = 1 << 16;
/** For those who compute on blocks: the validator's tests and fingerprints. As above, memory is only taken once it is written to. */
const ROOM = 1 << 24;

/** Kept for the next tables: compiling and reserving memory cost more than checking a small file. */
const idle: VectorSplitter[] = [];
const MOST_IDLE = 4;

interface Exports {
  readonly splitRows: (
    from: number,
    to: number,
    delimiter: number,
    skipsSpace: boolean,
    offsets: number,
    lineOfRows: number,
    maxRows: number,
    starts: number,
    ends: number,
    maxCells: number,
    doubledCells: number,
    rowsBefore: number,
    cellsBefore: number,
    linesBefore: number,
  ) => number;
  readonly isUtf8: (from: number, to: number) => number;
  /** How many there are since the block began. */
  readonly rows: WebAssembly.Global<"i32">;
  readonly cells: WebAssembly.Global<"i32">;
  readonly lines: WebAssembly.Global<"i32">;
}

/**
 * Splits plain rows 64 bytes at a time (WebAssembly, `wasm/split-rows.ts`). The text and the arrays stand in its memory.
 * It only saves time: whatever it does not take is read by `CsvSplitter`, with the same outcome.
 */
export class VectorSplitter implements BlockCopier {
  /** What is told of it with each block; another one for each table. */
  room!: BlockMemory;
  /** Where the text must stand. */
  readonly text: Uint8Array;
  readonly arrays: RowArrays;
  /** Physical lines of the rows taken since `lines` was set. */
  lines = 0;
  readonly #exports: Exports;
  readonly #doubledCells: number;
  readonly #memory: WebAssembly.Memory;
  readonly #roomAt: number;

  /** Null where WebAssembly or its vectors are not allowed: an old browser, a strict Content-Security-Policy. */
  static open(): VectorSplitter | null {
    try {
      const splitter = idle.pop() ?? new VectorSplitter();
      splitter.room = splitter.#openRoom();
      return splitter;
    } catch {
      return null;
    }
  }

  /** Nobody reads its text nor its arrays any more: the next table may have it. */
  release(): void {
    if (idle.length < MOST_IDLE) idle.push(this);
  }

  private constructor() {
    this.#roomAt = TEXT_BYTES + SLACK + 4 * (2 * MAX_ROWS + 3 * MAX_CELLS);
    const memory = new WebAssembly.Memory({ initial: Math.ceil((this.#roomAt + ROOM) / PAGE) });
    this.#memory = memory;
    const module = new WebAssembly.Module(
      new Uint8Array(wasm.length / 2).map((_, at) => Number.parseInt(wasm.slice(2 * at, 2 * at + 2), 16)),
    );
    const instance = new WebAssembly.Instance(module, { env: { memory } });
    // What wasm/split-rows.ts exports; its test runs them all.
    this.#exports = instance.exports as unknown as Exports;
    let at = TEXT_BYTES + SLACK;
    const array = (length: number): Int32Array => {
      const begin = at;
      at += length * 4;
      return new Int32Array(memory.buffer, begin, length);
    };
    this.text = new Uint8Array(memory.buffer, 0, TEXT_BYTES);
    this.arrays = { offset: array(MAX_ROWS), line: array(MAX_ROWS), start: array(MAX_CELLS), end: array(MAX_CELLS) };
    this.#doubledCells = array(MAX_CELLS).byteOffset;
  }

  #openRoom(): BlockMemory {
    let at = this.#roomAt;
    const reserve = (bytes: number): number | null => {
      const size = (bytes + 15) & ~15;
      if (at + size > this.#roomAt + ROOM) return null;
      at += size;
      return at - size;
    };
    return { memory: this.#memory, mostRows: MAX_ROWS, reserve };
  }

  /** Whether bytes of {@link text} are strict UTF-8; false of others. */
  isUtf8 = (bytes: Uint8Array): boolean => {
    const from = bytes.byteOffset;
    return bytes.buffer === this.text.buffer && this.#exports.isUtf8(from, from + bytes.length) > 0;
  };

  copy(block: RowBlock): RowBlock | null {
    const { offset, line, start, end } = this.arrays;
    const firstCell = block.offset[0] ?? 0;
    const cells = block.offset[block.rows] ?? 0;
    const to = cells > firstCell ? (block.end[cells - 1] ?? 0) : 0;
    const from = cells > firstCell ? (block.start[firstCell] ?? 0) : 0;
    if (to > TEXT_BYTES || block.rows >= MAX_ROWS || cells > MAX_CELLS) return null;
    this.text.set(block.bytes.subarray(from, to), from);
    offset.set(block.offset.subarray(0, block.rows + 1));
    line.set(block.line.subarray(0, block.rows));
    start.set(block.start.subarray(firstCell, cells), firstCell);
    end.set(block.end.subarray(firstCell, cells), firstCell);
    return { ...block, bytes: this.text, offset, line, start, end, memory: this.room };
  }

  /** True while both the text and the arrays are still its own: either is replaced when it grows. */
  owns(text: Uint8Array, rows: RowBuffer): boolean {
    return text.buffer === this.text.buffer && rows.start === this.arrays.start && rows.offset === this.arrays.offset;
  }

  /** Adds the plain rows that begin at `from` to `rows`; answers where the first other row begins. `text[to]` is a line feed. */
  take(rows: RowBuffer, from: number, to: number, delimiter: number, skipsSpace: boolean): number {
    const { offset, line, start, end } = this.arrays;
    const found = this.#exports;
    const next = found.splitRows(
      from,
      to,
      delimiter,
      skipsSpace,
      offset.byteOffset,
      line.byteOffset,
      MAX_ROWS - 2,
      start.byteOffset,
      end.byteOffset,
      MAX_CELLS,
      this.#doubledCells,
      rows.rows,
      rows.cells,
      this.lines,
    );
    rows.rows = found.rows.value;
    rows.cells = found.cells.value;
    this.lines = found.lines.value;
    return next;
  }

  /** True when the rows found so far had better be handed on. */
  isFull(rows: RowBuffer): boolean {
    return rows.rows > 0 && (rows.rows >= MAX_ROWS - 2 || rows.cells > MAX_CELLS - SPARE_CELLS);
  }
}

/** Null where WebAssembly is not allowed. */
export function openBlockCopier(): BlockCopier | null {
  return VectorSplitter.open();
}
