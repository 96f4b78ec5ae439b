import type { RowBlock } from "@opendatalocale/tabular";
import { mayHaveBlankEdge } from "../rule-kinds/cell-bytes.ts";
import type { KnownRows } from "../rule-kinds/known-rows.ts";
import { hashCells, type RowHash } from "../rule-kinds/row-hash.ts";
import { VectorColumns } from "../vector/vector-columns.ts";
import { vectorTestsFor } from "../vector/vector-tests.ts";
import { placeCells } from "./place-cells.ts";
import type { RowQuestion } from "./row-test.ts";

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
  /** Those of the rows last asked about by {@link unknown}, high and low half in turn. */
  fingerprints: Int32Array = new Int32Array(0);
  /** The columns whose fingerprints were ever asked for, together. */
  readonly hashed: Int32Array[] = [];
  /** Fingerprints that another thread made, by the array that asks for them. */
  #given: ReadonlyMap<Int32Array, Int32Array> = new Map();
  #block: RowBlock | null = null;
  #original: RowBlock | null = null;
  #vector: VectorColumns | null = null;
  #isVector = false;
  readonly #numbers = new Kept<Int32Array>();
  readonly #blanks = new Kept<boolean>();
  #hashes = new Int32Array(0);

  /**
   * @param about.whole the block where no row lacks a cell, if one was made
   * @param about.passed 1 for the rows of which nothing need be known: all that were refused when left out
   */
  moveTo(block: RowBlock, refused: Uint8Array, about: { whole?: RowBlock; passed?: Uint8Array } = {}): void {
    const { whole = block, passed = refused } = about;
    this.#block = whole;
    this.#original = block;
    this.#given = new Map();
    this.refused = refused;
    const tests = vectorTestsFor(whole);
    this.#isVector = tests !== null;
    if (tests && this.#vector?.tests !== tests) this.#vector = new VectorColumns(tests);
    if (tests) this.#vector?.moveTo(whole, passed);
    for (const kept of [this.#numbers, this.#blanks]) kept.forget();
  }

  /** Fingerprints of the block, as {@link hashes} answers them. */
  give(hashes: ReadonlyMap<Int32Array, Int32Array>): void {
    this.#given = hashes;
  }

  /** Where rows that lack cells may have been made whole. */
  get block(): RowBlock {
    if (!this.#block) throw new Error("moveTo comes first");
    return this.#block;
  }

  /** As it was read. */
  get original(): RowBlock {
    return this.#original ?? this.block;
  }

  /** Each row's cell as a whole number from 0 to 999 999 999, or {@link EMPTY}, or {@link OTHER}. Nothing for the rows that lack the column. */
  numbers(column: number): Int32Array {
    return this.#numbers.of(column, (old) => numbersIn(this.block, column, old));
  }

  /**
   * Each row's fingerprint of its cells in those columns, as `hashCells` makes it: high and low half in turn. Nothing for the rows
   * that lack one of them. Where vectors are not at hand, they hold until the next question.
   */
  hashes(indexes: Int32Array): Int32Array {
    if (!this.hashed.includes(indexes)) this.hashed.push(indexes);
    return this.#given.get(indexes) ?? this.#fast?.hashes(indexes) ?? this.#hashRows(indexes);
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
    if (!this.#fast) return null;
    this.fingerprints = this.hashes(indexes);
    return this.#fast.unknown(known, this.fingerprints);
  }

  #hashRows(indexes: Int32Array): Int32Array {
    const { block } = this;
    if (this.#hashes.length < block.rows * 2) this.#hashes = new Int32Array(block.rows * 4);
    const starts = new Int32Array(indexes.length);
    const ends = new Int32Array(indexes.length);
    const width = Math.max(...indexes) + 1;
    const hash: RowHash = { high: 0, low: 0 };
    for (let row = 0; row < block.rows; row++) {
      if ((block.offset[row + 1] ?? 0) - (block.offset[row] ?? 0) < width) continue;
      placeCells(block, row, indexes, starts, ends);
      hashCells(block.bytes, starts, ends, hash);
      this.#hashes[row * 2] = hash.high;
      this.#hashes[row * 2 + 1] = hash.low;
    }
    return this.#hashes;
  }

  get #fast(): VectorColumns | null {
    return this.#isVector ? this.#vector : null;
  }

  /** False when no cell of those columns begins or ends with a blank. */
  mayHaveBlanks(indexes: Int32Array): boolean {
    return indexes.some((column) => this.#blanks.of(column, this.#lookForBlanks));
  }

  readonly #lookForBlanks = (_: boolean | undefined, column: number): boolean =>
    this.#fast?.mayHaveBlanks(column) ?? haveBlanks(this.block, column);
}

/** One thing for each column, made anew for each block. */
class Kept<Thing> {
  readonly #things: (Thing | undefined)[] = [];
  readonly #madeAt: number[] = [];
  #visit = 0;

  forget(): void {
    this.#visit++;
  }

  of(column: number, make: (old: Thing | undefined, column: number) => Thing): Thing {
    const old = this.#things[column];
    if (old !== undefined && this.#madeAt[column] === this.#visit) return old;
    const made = make(old, column);
    this.#things[column] = made;
    this.#madeAt[column] = this.#visit;
    return made;
  }
}

function numbersIn(block: RowBlock, column: number, old: Int32Array | undefined): Int32Array {
  const numbers = roomFor(block.rows, old);
  for (let row = 0; row < block.rows; row++) {
    // The block has `offset[block.rows]` cells.
    const cell = (block.offset[row] as number) + column;
    if (cell >= (block.offset[row + 1] as number)) continue;
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

function haveBlanks(block: RowBlock, column: number): boolean {
  for (let row = 0; row < block.rows; row++) {
    // As in numbersIn.
    const cell = (block.offset[row] as number) + column;
    if (cell >= (block.offset[row + 1] as number)) continue;
    if (mayHaveBlankEdge(block.bytes, block.start[cell] as number, block.end[cell] as number)) return true;
  }
  return false;
}

function roomFor(length: number, old: Int32Array | undefined): Int32Array {
  return old !== undefined && old.length >= length ? old : new Int32Array(length * 2);
}
