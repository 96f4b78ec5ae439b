import type { RowBlock } from "@opendatalocale/tabular";
import type { RowQuestion } from "./row-test.ts";
import { mayHaveBlankEdge } from "./rule-kinds/cell-bytes.ts";
import type { KnownRows } from "./rule-kinds/known-rows.ts";
import { hashCell, joinColumns, type RowHash } from "./rule-kinds/row-hash.ts";
import { VectorColumns } from "./vector/vector-columns.ts";
import { vectorTestsFor } from "./vector/vector-tests.ts";

/** What {@link BlockColumns.numbers} gives for a cell that is empty, and for one that is not one to nine ASCII digits. */
export const EMPTY = -1;
export const OTHER = -2;

/**
 * What several checks and rules ask of the columns of a block, worked out once for all of them, when the first one asks; by the
 * vector tests where the block stands in their memory. Arrays hold for the block last given to {@link moveTo}.
 */
export class BlockColumns {
  /** 1 for the rows that the gate refused. */
  refused: Uint8Array = new Uint8Array(0);
  /** For each row that the gate refused, in order, 1 for the columns in doubt; null when nobody noted them. */
  doubted: Uint8Array[] | null = null;
  /** Those of the rows last asked about by {@link unknown}, high and low half in turn. */
  fingerprints: Int32Array = new Int32Array(0);
  #block: RowBlock | null = null;
  #vector: VectorColumns | null = null;
  #isVector = false;
  readonly #numbers = new Kept<Int32Array>();
  readonly #hashes = new Kept<Int32Array>();
  readonly #blanks = new Kept<boolean>();
  /** Room of {@link joined}; whoever asks reads it before the next one asks. */
  #joined = new Int32Array(0);

  moveTo(block: RowBlock, refused: Uint8Array): void {
    this.#block = block;
    this.refused = refused;
    this.doubted = null;
    const tests = vectorTestsFor(block);
    this.#isVector = tests !== null;
    if (tests && this.#vector?.tests !== tests) this.#vector = new VectorColumns(tests);
    if (tests) this.#vector?.moveTo(block, refused);
    for (const kept of [this.#numbers, this.#hashes, this.#blanks]) kept.forget();
  }

  /** From here on, {@link noteDoubted} is called for each row that the gate refused. */
  startNoting(): void {
    this.doubted = [];
  }

  noteDoubted(doubts: Uint8Array): void {
    this.doubted?.push(doubts.slice());
  }

  get block(): RowBlock {
    if (!this.#block) throw new Error("moveTo comes first");
    return this.#block;
  }

  /** Each row's cell as a whole number from 0 to 999 999 999, or {@link EMPTY}, or {@link OTHER}. Nothing for the rows that the gate refused. */
  numbers(column: number): Int32Array {
    return this.#numbers.of(column, (old) => numbersIn(this.block, column, this.refused, old));
  }

  /** Each row's cell's fingerprint: high and low half in turn. Nothing for the rows that lack the column. */
  hashes(column: number): Int32Array {
    return this.#hashes.of(column, (old) => this.#fast?.hashes(column) ?? hashesIn(this.block, column, old));
  }

  /** Each row's fingerprint of the cells of several columns, as `hashCells` makes it. Nothing for the rows that lack one of them. */
  joined(indexes: Int32Array): Int32Array {
    const parts = Array.from(indexes, (index) => this.hashes(index));
    const [only] = parts;
    if (only && parts.length === 1) return only;
    return this.#fast?.joined(indexes) ?? this.#join(parts);
  }

  /** 1 for the rows whose cells in those columns are those of the row above, both rows being accepted by the gate; null when nobody looked. */
  sameAsAbove(indexes: Int32Array): Uint8Array | null {
    return this.#fast?.same(indexes) ?? null;
  }

  /** The rows accepted by the gate that are not surely as asked; null when nobody looked. The list holds until the next question. */
  doubts(question: RowQuestion, indexes: Int32Array): Int32Array | null {
    return this.#fast?.doubts(question, indexes) ?? null;
  }

  /** The rows accepted by the gate whose cells in those columns are not known; null when nobody looked. The list holds until the next question. */
  unknown(known: KnownRows, indexes: Int32Array): Int32Array | null {
    this.fingerprints = this.joined(indexes);
    return this.#fast?.unknown(known, this.fingerprints) ?? null;
  }

  #join(parts: readonly Int32Array[]): Int32Array {
    const { rows } = this.block;
    if (this.#joined.length < rows * 2) this.#joined = new Int32Array(rows * 4);
    const hash: RowHash = { high: 0, low: 0 };
    for (let row = 0; row < rows; row++) {
      joinColumns(parts, row, hash);
      this.#joined[row * 2] = hash.high;
      this.#joined[row * 2 + 1] = hash.low;
    }
    return this.#joined;
  }

  get #fast(): VectorColumns | null {
    return this.#isVector ? this.#vector : null;
  }

  /** False when no cell of the column begins or ends with a blank. */
  mayHaveBlanks(column: number): boolean {
    return this.#blanks.of(column, () => this.#fast?.mayHaveBlanks(column) ?? haveBlanks(this.block, column));
  }
}

/** One thing for each column, made anew for each block. */
class Kept<Thing> {
  readonly #things: (Thing | undefined)[] = [];
  readonly #madeAt: number[] = [];
  #visit = 0;

  forget(): void {
    this.#visit++;
  }

  of(column: number, make: (old: Thing | undefined) => Thing): Thing {
    const old = this.#things[column];
    if (old !== undefined && this.#madeAt[column] === this.#visit) return old;
    const made = make(old);
    this.#things[column] = made;
    this.#madeAt[column] = this.#visit;
    return made;
  }
}

function numbersIn(block: RowBlock, column: number, refused: Uint8Array, old: Int32Array | undefined): Int32Array {
  const numbers = roomFor(block.rows, old);
  for (let row = 0; row < block.rows; row++) {
    if (refused[row] !== 0) continue;
    // A row that was not refused has all the columns.
    const cell = (block.offset[row] as number) + column;
    numbers[row] = numberIn(block.bytes, block.start[cell] as number, block.end[cell] as number);
  }
  return numbers;
}

function numberIn(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return EMPTY;
  if (end - start > 9) return OTHER;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 48; // inside the cell
    if (digit < 0 || digit > 9) return OTHER;
    value = value * 10 + digit;
  }
  return value;
}

function hashesIn(block: RowBlock, column: number, old: Int32Array | undefined): Int32Array {
  const hashes = roomFor(block.rows * 2, old);
  const hash: RowHash = { high: 0, low: 0 };
  for (let row = 0; row < block.rows; row++) {
    // The block has `offset[block.rows]` cells.
    const cell = (block.offset[row] as number) + column;
    if (cell >= (block.offset[row + 1] as number)) continue;
    hashCell(block.bytes, block.start[cell] as number, block.end[cell] as number, hash);
    hashes[row * 2] = hash.high;
    hashes[row * 2 + 1] = hash.low;
  }
  return hashes;
}

function haveBlanks(block: RowBlock, column: number): boolean {
  for (let row = 0; row < block.rows; row++) {
    // As in hashesIn.
    const cell = (block.offset[row] as number) + column;
    if (cell >= (block.offset[row + 1] as number)) continue;
    if (mayHaveBlankEdge(block.bytes, block.start[cell] as number, block.end[cell] as number)) return true;
  }
  return false;
}

function roomFor(length: number, old: Int32Array | undefined): Int32Array {
  return old !== undefined && old.length >= length ? old : new Int32Array(length * 2);
}
