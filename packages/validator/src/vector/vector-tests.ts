import type { BlockMemory, RowBlock } from "@opendatalocale/tabular";

/** What wasm/row-tests.ts exports; rows are listed at the address `out`, and their number is the answer. */
interface Exports {
  readonly look: (
    rows: number,
    offset: number,
    start: number,
    end: number,
    refused: number,
    kept: number,
    mostRows: number,
    doubts: number,
  ) => void;
  readonly siftWidths: (width: number, isRequired: boolean, list: number, count: number) => void;
  readonly siftColumns: (tasks: number, count: number) => void;
  readonly decideRows: (tasks: number, count: number, arriving: number, numbers: number, numberCount: number) => void;
  readonly hashRows: (list: number, count: number, key: number, out: number) => void;
  readonly findUnknown: (hashes: number, memory: number, places: number, out: number) => number;
  readonly markSame: (list: number, count: number, out: number) => void;
  readonly haveBlanks: (column: number) => number;
  readonly findDamage: (from: number, to: number, out: number, most: number) => number;
}

/** Cells in doubt that are listed, for each row of the largest block. */
const DOUBTS = 8;

const opened = new WeakMap<BlockMemory, VectorTests | null>();
/** Empty until it is loaded. */
let wasm = "";
/** By what compiles it: a memory that threads share needs another form. */
const compiled = new Map<BlockMemory["compile"], WebAssembly.Module>();

/** Loads what {@link vectorTestsFor} needs: a page that checks no file has not to. */
export async function loadVectorTests(): Promise<void> {
  if (typeof WebAssembly !== "undefined") wasm = (await import("./row-tests.generated.ts")).wasm;
}

/** The tests of the memory where the block stands; null when it stands in none that they know, or when they are not loaded. */
export function vectorTestsFor(block: RowBlock): VectorTests | null {
  const { memory } = block;
  if (!memory || wasm === "" || !standsIn(block, memory.memory.buffer)) return null;
  const known = opened.get(memory);
  if (known !== undefined) return known;
  const tests = VectorTests.open(memory);
  opened.set(memory, tests);
  return tests;
}

/** Copies of a block keep its `memory`: only addresses tell. */
function standsIn({ bytes, offset, start, end }: RowBlock, buffer: ArrayBuffer): boolean {
  return bytes.buffer === buffer && offset.buffer === buffer && start.buffer === buffer && end.buffer === buffer;
}

/**
 * Tests whole columns of a block at once, in WebAssembly (`wasm/row-tests.ts`), where the block stands. It only saves time: each of
 * its answers is the one that JavaScript would give, or it leaves the row to JavaScript.
 */
export class VectorTests {
  readonly exports: Exports;
  /** 1 for the rows in doubt, for whoever fills it. */
  readonly refused: Uint8Array;
  /** Room for a list of rows. */
  readonly listed: Int32Array;
  /** Powers of ten, from 10^0. */
  readonly powersAt: number;
  /** The first eight, as whole numbers. */
  readonly wholePowersAt: number;
  /** Most rows of a block. */
  readonly mostRows: number;
  readonly #memory: BlockMemory;
  /** Room for the rows that are tested: two numbers for each. */
  readonly #keptAt: number;
  /** How many cells the gate doubts, how many there is room for, then the row and the column of each. */
  readonly #doubts: Int32Array;

  static open(memory: BlockMemory): VectorTests | null {
    try {
      const module = compiled.get(memory.compile) ?? memory.compile(wasm);
      compiled.set(memory.compile, module);
      const instance = new WebAssembly.Instance(module, { env: { memory: memory.memory } });
      return new VectorTests(memory, instance);
    } catch {
      return null;
    }
  }

  private constructor(memory: BlockMemory, instance: WebAssembly.Instance) {
    this.#memory = memory;
    // What the interface tells; the module's tests run them all.
    this.exports = instance.exports as unknown as Exports;
    this.mostRows = memory.mostRows;
    this.refused = this.bytes(this.reserve(memory.mostRows), memory.mostRows);
    this.listed = this.ints(this.reserve(memory.mostRows * 4), memory.mostRows);
    this.#keptAt = this.reserve(memory.mostRows * 8);
    const doubts = memory.mostRows * DOUBTS;
    this.#doubts = this.ints(this.reserve((1 + doubts) * 8), 2 * (1 + doubts));
    this.#doubts[1] = doubts;
    const powers = Array.from({ length: 16 }, (_, power) => 10 ** power);
    this.powersAt = this.reserve(16 * 8);
    this.floats(this.powersAt, 16).set(powers);
    this.wholePowersAt = this.list(powers.slice(0, 8));
  }

  /** Makes the block the one that is tested; `refused` is copied when it stands elsewhere. */
  look({ rows, offset, start, end }: RowBlock, refused: Uint8Array): void {
    if (refused.buffer !== this.refused.buffer) this.refused.set(refused.subarray(0, rows));
    const [offsets, starts, ends] = [offset.byteOffset, start.byteOffset, end.byteOffset];
    const [refusedAt, doubtsAt] = [this.refused.byteOffset, this.#doubts.byteOffset];
    this.exports.look(rows, offsets, starts, ends, refusedAt, this.#keptAt, this.mostRows, doubtsAt);
  }

  /** Refuses the row for that cell, as the tests of columns do. */
  doubt(row: number, column: number): void {
    this.refused[row] = 1;
    const count = this.#doubts[0] as number; // and it has its room, just after
    if (count === this.#doubts[1]) return;
    this.#doubts[2 + count * 2] = row;
    this.#doubts[3 + count * 2] = column;
    this.#doubts[0] = count + 1;
  }

  /** The row and the column of each cell in doubt, in turn; null when there was no room for all. They hold until the next block. */
  doubted(): Int32Array | null {
    const count = this.#doubts[0] ?? 0;
    return count === this.#doubts[1] ? null : this.#doubts.subarray(2, 2 + count * 2);
  }

  /** Address of so many bytes. Throws {@link NoRoom} when there is no room left. */
  reserve(bytes: number): number {
    const at = this.#memory.reserve(bytes);
    if (at === null) throw new NoRoom();
    return at;
  }

  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.memory.buffer, at, length);
  }

  ints(at: number, length: number): Int32Array {
    return new Int32Array(this.#memory.memory.buffer, at, length);
  }

  floats(at: number, length: number): Float64Array {
    return new Float64Array(this.#memory.memory.buffer, at, length);
  }

  /** Address of a list of whole numbers. */
  list(numbers: readonly number[]): number {
    const at = this.reserve(numbers.length * 4);
    this.ints(at, numbers.length).set(numbers);
    return at;
  }
}

/** The memory has no room left for what a test needs: JavaScript does it. */
class NoRoom extends Error {}

/** What `make` makes, or null when there is no room for it. */
export function ifRoom<Made>(make: () => Made): Made | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof NoRoom) return null;
    throw error;
  }
}
