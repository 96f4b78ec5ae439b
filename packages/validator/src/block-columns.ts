import type { RowBlock } from "@opendatalocale/tabular";
import { mayHaveBlankEdge } from "./rule-kinds/cell-bytes.ts";
import { hashCell, type RowHash } from "./rule-kinds/row-hash.ts";

/** What {@link BlockColumns.numbers} gives for a cell that is empty, and for one that is not one to nine ASCII digits. */
export const EMPTY = -1;
export const OTHER = -2;

/**
 * What several checks and rules ask of the columns of a block, worked out once for all of them, when the first one asks.
 * Arrays hold for the block last given to {@link moveTo}.
 */
export class BlockColumns {
  /** 1 for the rows that the gate refused. */
  refused: Uint8Array = new Uint8Array(0);
  #block: RowBlock | null = null;
  readonly #numbers = new Kept<Int32Array>();
  readonly #hashes = new Kept<Int32Array>();
  readonly #blanks = new Kept<boolean>();

  moveTo(block: RowBlock, refused: Uint8Array): void {
    this.#block = block;
    this.refused = refused;
    for (const kept of [this.#numbers, this.#hashes, this.#blanks]) kept.forget();
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
    return this.#hashes.of(column, (old) => hashesIn(this.block, column, old));
  }

  /** False when no cell of the column begins or ends with a blank. */
  mayHaveBlanks(column: number): boolean {
    return this.#blanks.of(column, () => haveBlanks(this.block, column));
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
