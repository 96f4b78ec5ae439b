import type { BlockColumns } from "../rows/block-columns.ts";
import { placeCells } from "../rows/place-cells.ts";
import { RuleMemoryFull } from "../rule.ts";
import { HashTable } from "./hash-table.ts";
import { HashesAhead } from "./hashes-ahead.ts";
import { KeptCells, lengthOf } from "./kept-cells.ts";
import { bytesOfTexts, hashCells, type RowHash } from "./row-hash.ts";

/** Most groups a rule follows at once, and most bytes it keeps of their first rows. */
const MAX_GROUPS = 100_000;
const MAX_BYTES = 1 << 25;

/** The question for the fingerprints of a column, by its number: rules that group by the same one have them made once a block. */
const keys: Int32Array[] = [];

/** How a rule groups rows. */
export interface Grouping {
  /** True for a row that belongs to no group. */
  readonly isOutside: (bytes: Uint8Array, starts: Int32Array, ends: Int32Array) => boolean;
  /** The rule has something to say of rows that are not like the first of their group. */
  readonly asksWhichDiffer: boolean;
}

/**
 * Rows that share their first cell (those of a station…). Keeps the cells of each group's first row. Groups are numbered from 1.
 * Throws {@link RuleMemoryFull} at its limits.
 */
export class RowGroups {
  readonly #byKey = new HashTable();
  readonly #hash: RowHash = { high: 0, low: 0 };
  readonly #ahead = new HashesAhead();
  readonly #width: number;
  readonly #first: KeptCells;
  #firstRow = new Int32Array(1 << 8);
  #rows = new Int32Array(1 << 8);
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  /** @param width cells kept of a row, its key being the first one */
  constructor(width: number) {
    this.#width = width;
    this.#first = new KeptCells(width);
    this.#starts = new Int32Array(width);
    this.#ends = new Int32Array(width);
  }

  /** Told which rows will come, whose first cell (in the first of `indexes`) is the key: their keys are fingerprinted at once. */
  lookAhead(columns: BlockColumns, indexes: Int32Array): void {
    const column = indexes[0] ?? 0;
    keys[column] ??= Int32Array.of(column);
    this.#ahead.hash(columns, keys[column]);
  }

  /** Counts a row that {@link lookAhead} announced in its group, which it may begin; answers the group. */
  enter(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, rowNumber: number): number {
    this.#ahead.of(rowNumber, this.#hash);
    return this.#enter(bytes, starts, ends, rowNumber);
  }

  /**
   * {@link enter} for the rows of a block from one on, but those outside any group; answers the first one that was refused, for which
   * there is no room, or that {@link differs} when that is `asked`, and the number of rows when there is none.
   * @param alike 1 for rows like the one above, whose group is known without asking
   */
  enterRun(
    { block, refused }: BlockColumns,
    indexes: Int32Array,
    from: number,
    alike: Uint8Array | null,
    { isOutside, asksWhichDiffer }: Grouping,
  ): number {
    const { bytes, rows, firstRow } = block;
    const { hashes } = this.#ahead;
    const [starts, ends] = [this.#starts, this.#ends];
    let group = 0;
    for (let row = from; row < rows; row++) {
      if (refused[row] !== 0) return row;
      if (group > 0 && alike?.[row] === 1) {
        this.#count(group);
        continue;
      }
      placeCells(block, row, indexes, starts, ends);
      group = 0;
      if (isOutside(bytes, starts, ends)) continue;
      // A row that was not refused has its fingerprint.
      this.#hash.high = hashes[row * 2] as number;
      this.#hash.low = hashes[row * 2 + 1] as number;
      group = this.#byKey.find(this.#hash);
      if (group === 0) {
        if (this.#isFullFor(starts, ends)) return row;
        group = this.#begin(bytes, starts, ends, firstRow + row);
      } else if (asksWhichDiffer && this.#first.differs(group, bytes, starts, ends) >= 0) return row;
      this.#count(group);
    }
    return rows;
  }

  #count(group: number): void {
    this.#rows[group] = (this.#rows[group] as number) + 1; // it has its count since it began
  }

  #enter(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, rowNumber: number): number {
    const known = this.#byKey.find(this.#hash);
    const group = known > 0 ? known : this.#begin(bytes, starts, ends, rowNumber);
    this.#count(group);
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
    // Alone, it is its own first row.
    return this.#rows[group] === 1 ? -1 : this.#first.differs(group, bytes, starts, ends);
  }

  /** True when the cell of the group's first row is this number, as it is usually written. */
  isFirstCell(group: number, cell: number, value: number): boolean {
    return this.#first.isNumber(group, cell, value);
  }

  /** Forgets everything, for good. */
  free(): void {
    this.#byKey.free();
    this.#first.free();
  }

  firstCell(group: number, cell: number): string {
    return this.#first.text(group, cell);
  }

  firstRow(group: number): number {
    return this.#firstRow[group] ?? 0;
  }

  /** How many groups there are: they are numbered from 1 to this. */
  get size(): number {
    return this.#first.size;
  }

  rowsIn(group: number): number {
    return this.#rows[group] ?? 0;
  }

  #begin(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, rowNumber: number): number {
    if (this.#isFullFor(starts, ends)) throw new RuleMemoryFull(this.size);
    const group = this.#first.keep(bytes, starts, ends);
    if (group >= this.#rows.length) this.#grow();
    this.#firstRow[group] = rowNumber;
    this.#byKey.add(this.#hash, group);
    return group;
  }

  #isFullFor(starts: Int32Array, ends: Int32Array): boolean {
    return this.size >= MAX_GROUPS || this.#first.total + lengthOf(starts, ends, this.#width) > MAX_BYTES;
  }

  #grow(): void {
    const [firstRow, rows] = [this.#firstRow, this.#rows];
    this.#firstRow = new Int32Array(rows.length * 2);
    this.#rows = new Int32Array(rows.length * 2);
    this.#firstRow.set(firstRow);
    this.#rows.set(rows);
  }
}
