import type { Finding } from "@opendatalocale/report";
import type { RowBlock } from "@opendatalocale/tabular";
import { vectorTestsFor } from "../vector/vector-tests.ts";
import { type Damage, damageAt, isWorthALook } from "./damage-at.ts";

/** Asked of the platform: where a byte next stands from a place on, -1 when it does not. */
export type FindByte = (bytes: Uint8Array, byte: number, from: number) => number;

/** True when there surely is nothing to count in the block; no answer where vectors are not at hand. */
export function isSurelySound(block: RowBlock): boolean {
  const { from, to } = textOf(block);
  const tests = vectorTestsFor(block);
  return tests?.exports.findDamage(from, to, tests.listed.byteOffset, tests.listed.length) === 0;
}

interface Seen {
  count: number;
  /** Row and column of the first one, from 1. */
  row: number;
  column: number;
}

/**
 * Counts the damage that texts show whatever the schema: lost characters, UTF-8 read twice, accents apart from their letter, no-break
 * spaces between words. Looks at the bytes of each block and makes no string; with vectors or the platform's own search it costs next to nothing.
 */
export class CharacterWatch {
  readonly #seen = new Map<Damage, Seen>();
  readonly #findByte: FindByte | undefined;

  constructor(findByte: FindByte | undefined) {
    this.#findByte = findByte;
  }

  look(block: RowBlock): void {
    const { from, to } = textOf(block);
    if (from === to) return;
    if (this.#searchVectors(block, from, to)) return;
    if (this.#findByte) this.#search(block, from, to, this.#findByte);
    else this.#walk(block, from, to);
  }

  /** In the order of their places. */
  *findings(labels: readonly string[]): Generator<Finding> {
    const inOrder = [...this.#seen].sort(([, a], [, b]) => a.row - b.row || a.column - b.column);
    for (const [type, { count, row, column }] of inOrder) {
      const label = labels[column - 1]?.trim() ?? "";
      yield {
        type,
        severity: "warning",
        rowNumber: row,
        fieldNumber: column,
        ...(label === "" ? {} : { fieldName: label }),
        params: { count },
      };
    }
  }

  #search(block: RowBlock, from: number, to: number, findByte: FindByte): void {
    // The buffer goes on far beyond the block: the search must not.
    const bytes = block.bytes.subarray(0, to);
    for (const [byte, back, lead] of telltales)
      for (let at = findByte(bytes, byte, from); at >= 0; at = findByte(bytes, byte, at + 1))
        if (bytes[at - back] === lead) this.#consider(block, at - back);
  }

  /** False where vectors are not at hand, or found too much to list. */
  #searchVectors(block: RowBlock, from: number, to: number): boolean {
    const tests = vectorTestsFor(block);
    if (!tests) return false;
    const { exports, listed } = tests;
    const count = exports.findDamage(from, to, listed.byteOffset, listed.length);
    if (count === listed.length) return false;
    for (const at of listed.subarray(0, count)) this.#consider(block, at);
    return true;
  }

  #walk(block: RowBlock, from: number, to: number): void {
    for (let at = from; at < to; at++) if (mayLead[block.bytes[at] ?? 0] === 1) this.#consider(block, at);
  }

  /** A character that begins at `at` and may be damage. */
  #consider(block: RowBlock, at: number): void {
    if (!isWorthALook(block.bytes, at)) return;
    const cell = cellAt(block, at);
    // What stands between two cells is left over from taking quotes out.
    if (cell < 0) return;
    const damage = damageAt(block.bytes, at, block.start[cell] ?? 0, block.end[cell] ?? 0);
    if (damage) this.#note(damage, block, cell);
  }

  #note(damage: Damage, block: RowBlock, cell: number): void {
    const seen = this.#seen.get(damage);
    if (seen) {
      seen.count++;
      return;
    }
    const row = lastUpTo(block.offset, 0, block.rows, cell);
    const column = cell - (block.offset[row] ?? 0) + 1;
    this.#seen.set(damage, { count: 1, row: block.firstRow + row, column });
  }
}

/** Rare bytes that each damage holds, how far back its character begins, and with what: many characters share that one. */
const telltales = [
  [0xef, 0, 0xef],
  [0xcc, 0, 0xcc],
  [0xcd, 0, 0xcd],
  [0xc2, 0, 0xc2],
  [0x83, 1, 0xc3],
  [0x82, 1, 0xc3],
  [0x82, 3, 0xc3],
  [0xaf, 2, 0xe2],
] as const;
const mayLead = new Uint8Array(256);
for (const [, , lead] of telltales) mayLead[lead] = 1;

/** Where the first cell begins and the last one ends. */
function textOf({ rows, offset, start, end }: RowBlock): { from: number; to: number } {
  const first = offset[0] ?? 0;
  const cells = offset[rows] ?? 0;
  return cells === first ? { from: 0, to: 0 } : { from: start[first] ?? 0, to: end[cells - 1] ?? 0 };
}

/** The cell that holds the byte at `at`, -1 for what stands between two cells. */
function cellAt({ offset, rows, start, end }: RowBlock, at: number): number {
  const cell = lastUpTo(start, offset[0] ?? 0, offset[rows] ?? 0, at);
  return at < (end[cell] ?? 0) && at >= (start[cell] ?? 0) ? cell : -1;
}

/** The last index in `[from, to)` whose number is not above `wanted`; numbers are in order. */
function lastUpTo(numbers: Int32Array, from: number, to: number, wanted: number): number {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
