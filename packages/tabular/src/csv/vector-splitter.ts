import type { BlockCopier, RowBlock } from "../row-block.ts";
import { type BlockPlaces, MAX_CELLS, MAX_ROWS, onePlace, PLACE, roomAt, SCRATCH } from "./block-places.ts";
import type { RowBuffer } from "./row-buffer.ts";
import { wasm } from "./split-rows.generated.ts";

/** Cells kept free: a block ends before a row could outgrow the arrays. */
const SPARE_CELLS = MAX_CELLS >> 3;

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
  /** Physical lines of the rows taken since `lines` was set. */
  lines = 0;
  readonly places: BlockPlaces;
  readonly #exports: Exports;

  /** Null where WebAssembly or its vectors are not allowed: an old browser, a strict Content-Security-Policy. @param places its own when left out */
  static open(places?: BlockPlaces): VectorSplitter | null {
    try {
      const known = places ? undefined : idle.pop();
      if (known) known.places.room = roomAt(known.places.room.memory, PLACE + SCRATCH);
      return known ?? new VectorSplitter(places ?? onePlace());
    } catch {
      return null;
    }
  }

  /** Nobody reads its text nor its arrays any more: the next table may have it, if it has a memory of its own. */
  release(): void {
    if (this.places.scratch === PLACE && idle.length < MOST_IDLE) idle.push(this);
  }

  private constructor(places: BlockPlaces) {
    const { memory, compile } = places.room;
    const instance = new WebAssembly.Instance(compile(wasm), { env: { memory } });
    // What wasm/split-rows.ts exports; its test runs them all.
    this.#exports = instance.exports as unknown as Exports;
    this.places = places;
  }

  /** Whether bytes of its memory are strict UTF-8; false of others. */
  isUtf8 = (bytes: Uint8Array): boolean => {
    const from = bytes.byteOffset;
    return bytes.buffer === this.places.place.text.buffer && this.#exports.isUtf8(from, from + bytes.length) > 0;
  };

  copy(block: RowBlock): RowBlock | null {
    const { text, arrays } = this.places.place;
    const { offset, line, start, end } = arrays;
    const firstCell = block.offset[0] ?? 0;
    const cells = block.offset[block.rows] ?? 0;
    const to = cells > firstCell ? (block.end[cells - 1] ?? 0) : 0;
    const from = cells > firstCell ? (block.start[firstCell] ?? 0) : 0;
    if (to > text.length || block.rows >= MAX_ROWS || cells > MAX_CELLS) return null;
    text.set(block.bytes.subarray(from, to), from);
    offset.set(block.offset.subarray(0, block.rows + 1));
    line.set(block.line.subarray(0, block.rows));
    start.set(block.start.subarray(firstCell, cells), firstCell);
    end.set(block.end.subarray(firstCell, cells), firstCell);
    return { ...block, bytes: text, offset, line, start, end, memory: this.places.room };
  }

  /** True while both the text and the arrays are still its own: either is replaced when it grows. */
  owns(text: Uint8Array, rows: RowBuffer): boolean {
    const { place } = this.places;
    return text === place.text && rows.start === place.arrays.start && rows.offset === place.arrays.offset;
  }

  /** Adds the plain rows that begin at `from` to `rows`; answers where the first other row begins. `text[to]` is a line feed. */
  take(rows: RowBuffer, from: number, to: number, delimiter: number, skipsSpace: boolean): number {
    const { offset, line, start, end } = this.places.place.arrays;
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
      this.places.scratch,
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
