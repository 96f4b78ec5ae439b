import type { BlockColumns } from "../block-columns.ts";
import { RuleMemoryFull } from "../rule.ts";
import { freeMemory } from "./free-memory.ts";
import { HashTable } from "./hash-table.ts";
import { HashesAhead } from "./hashes-ahead.ts";
import { bytesOfTexts, hashCells, type RowHash } from "./row-hash.ts";

/** Most groups a rule follows at once, and most bytes it keeps of their first rows. */
const MAX_GROUPS = 100_000;
const MAX_BYTES = 1 << 25;
const PAGE = 1 << 18;
const decoder = new TextDecoder();

/**
 * Rows that share their first cell (those of a station…). Keeps the cells of each group's first row as bytes, one after the
 * other in one array, so that a new group costs no string. Groups are numbered from 1.
 * Throws {@link RuleMemoryFull} at its limits.
 */
export class RowGroups {
  readonly #byKey = new HashTable();
  readonly #hash: RowHash = { high: 0, low: 0 };
  readonly #ahead = new HashesAhead();
  #key = new Int32Array(0);
  readonly #width: number;
  readonly #firstRow: number[] = [0];
  readonly #rows: number[] = [0];
  /** The kept bytes, page after page: a page is never moved. */
  readonly #pages: Uint8Array[] = [];
  /** Where the cells of group `g` begin in its page, and where each ends: `width + 1` numbers from `g * (width + 1)`. */
  #places = new Int32Array(1 << 12);
  /** The page of each group. */
  readonly #pageOf: number[] = [0];
  #length = 0;
  #total = 0;

  /** @param width cells kept of a row, its key being the first one */
  constructor(width: number) {
    this.#width = width;
  }

  /** Told which rows will come, whose first cell (in the first of `indexes`) is the key: their keys are fingerprinted at once. */
  lookAhead(columns: BlockColumns, indexes: Int32Array): void {
    // The same array each time: what is known of its columns is kept by it.
    if (this.#key[0] !== indexes[0]) this.#key = indexes.slice(0, 1);
    this.#ahead.hash(columns, this.#key);
  }

  /** Counts a row that {@link lookAhead} announced in its group, which it may begin; answers the group. */
  enter(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, rowNumber: number): number {
    this.#ahead.of(rowNumber, this.#hash);
    return this.#enter(bytes, starts, ends, rowNumber);
  }

  /** Counts more rows in a group. */
  enterAgain(group: number, rows = 1): void {
    this.#rows[group] = (this.#rows[group] as number) + rows; // it has its count since it began
  }

  #enter(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, rowNumber: number): number {
    const known = this.#byKey.find(this.#hash);
    const group = known > 0 ? known : this.#begin(bytes, starts, ends, rowNumber);
    this.enterAgain(group);
    return group;
  }

  /** {@link enter}, from texts; says also what {@link differs}. */
  enterTexts(cells: readonly string[], rowNumber: number): { group: number; differs: number } {
    const { bytes, starts, ends } = bytesOfTexts(cells);
    hashCells(bytes, starts, ends, this.#hash, 1);
    const group = this.#enter(bytes, starts, ends, rowNumber);
    return { group, differs: this.differs(group, bytes, starts, ends) };
  }

  /** The first of the row's cells that is not that of the group's first row, -1 when all are. */
  differs(group: number, bytes: Uint8Array, starts: Int32Array, ends: Int32Array): number {
    const kept = this.#page(group);
    const places = group * (this.#width + 1);
    let at = this.#places[places] ?? 0;
    for (let cell = 0; cell < this.#width; cell++) {
      const keptEnd = this.#places[places + cell + 1] ?? 0;
      let from = starts[cell] ?? 0;
      if ((ends[cell] ?? 0) - from !== keptEnd - at) return cell;
      while (at < keptEnd) if (kept[at++] !== bytes[from++]) return cell;
    }
    return -1;
  }

  /** True when the cell of the group's first row is this number, as it is usually written. */
  isFirstCell(group: number, cell: number, value: number): boolean {
    const text = String(value);
    const kept = this.#page(group);
    const place = group * (this.#width + 1) + cell;
    const from = this.#places[place] ?? 0;
    if ((this.#places[place + 1] ?? 0) - from !== text.length) return false;
    for (let at = 0; at < text.length; at++) if (kept[from + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  /** Forgets everything, for good. */
  free(): void {
    this.#byKey.free();
    for (const array of [this.#places, ...this.#pages]) freeMemory(array);
  }

  firstCell(group: number, cell: number): string {
    const place = group * (this.#width + 1) + cell;
    return decoder.decode(this.#page(group).subarray(this.#places[place], this.#places[place + 1]));
  }

  firstRow(group: number): number {
    return this.#firstRow[group] ?? 0;
  }

  /** How many groups there are: they are numbered from 1 to this. */
  get size(): number {
    return this.#rows.length - 1;
  }

  rowsIn(group: number): number {
    return this.#rows[group] ?? 0;
  }

  #page(group: number): Uint8Array {
    const page = this.#pages[this.#pageOf[group] ?? -1];
    if (!page) throw new Error(`no group ${group}`);
    return page;
  }

  #begin(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, rowNumber: number): number {
    if (this.size >= MAX_GROUPS) throw new RuleMemoryFull(MAX_GROUPS);
    const page = this.#room(starts, ends);
    const group = this.#rows.push(0) - 1;
    this.#firstRow.push(rowNumber);
    this.#pageOf.push(this.#pages.length - 1);
    this.#byKey.add(this.#hash, group);
    const places = group * (this.#width + 1);
    if (places + this.#width >= this.#places.length) this.#places = doubled(this.#places);
    this.#places[places] = this.#length;
    for (let cell = 0; cell < this.#width; cell++) {
      const end = ends[cell] ?? 0;
      let length = this.#length;
      // There is room in the page, and the cell is inside.
      for (let at = starts[cell] ?? 0; at < end; at++) page[length++] = bytes[at] as number;
      this.#length = length;
      this.#places[places + cell + 1] = length;
    }
    return group;
  }

  /** The page where the row's cells go, a new one when they do not fit. */
  #room(starts: Int32Array, ends: Int32Array): Uint8Array {
    let needed = 0;
    for (let cell = 0; cell < this.#width; cell++) needed += (ends[cell] ?? 0) - (starts[cell] ?? 0);
    this.#total += needed;
    if (this.#total > MAX_BYTES) throw new RuleMemoryFull(this.size);
    const last = this.#pages.at(-1);
    if (last && this.#length + needed <= last.length) return last;
    const page = new Uint8Array(Math.max(PAGE, needed));
    this.#pages.push(page);
    this.#length = 0;
    return page;
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  freeMemory(array);
  return larger;
}
