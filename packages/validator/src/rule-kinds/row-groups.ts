import { RuleMemoryFull } from "../rule.ts";
import { HashTable } from "./hash-table.ts";
import { bytesOfTexts, hashCells, type RowHash } from "./row-hash.ts";

/** Most groups a rule follows at once, and most bytes it keeps of their first rows. */
const MAX_GROUPS = 100_000;
const MAX_BYTES = 1 << 25;

/**
 * Rows that share their first cell (those of a station…). Keeps the cells of each group's first row as bytes, one after the
 * other in one array, so that a new group costs no string. Groups are numbered from 1.
 * Throws {@link RuleMemoryFull} at its limits.
 */
export class RowGroups {
  readonly #byKey = new HashTable();
  readonly #hash: RowHash = { high: 0, low: 0 };
  readonly #width: number;
  readonly #firstRow: number[] = [0];
  readonly #rows: number[] = [0];
  /** The kept bytes; cell `k` of group `g` ends at `ends[g * width + k]`, where the next one begins. */
  #bytes = new Uint8Array(1 << 16);
  #ends = new Int32Array(1 << 12);
  #length = 0;

  /** @param width cells kept of a row, its key being the first one */
  constructor(width: number) {
    this.#width = width;
  }

  /** Counts the row in its group, which it may begin; answers the group. */
  enter(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, rowNumber: number): number {
    hashCells(bytes, starts, ends, this.#hash, 1);
    const known = this.#byKey.find(this.#hash);
    const group = known > 0 ? known : this.#begin(bytes, starts, ends, rowNumber);
    // A group has its count since it began.
    this.#rows[group] = (this.#rows[group] as number) + 1;
    return group;
  }

  /** {@link enter}, from texts. */
  enterTexts(cells: readonly string[], rowNumber: number): number {
    const { bytes, starts, ends } = bytesOfTexts(cells);
    return this.enter(bytes, starts, ends, rowNumber);
  }

  /** True when the row's cells are those of the group's first row. */
  isLikeFirst(group: number, bytes: Uint8Array, starts: Int32Array, ends: Int32Array): boolean {
    const kept = this.#bytes;
    let at = this.#ends[group * this.#width - 1] ?? 0;
    for (let cell = 0; cell < this.#width; cell++) {
      const keptEnd = this.#ends[group * this.#width + cell] ?? 0;
      let from = starts[cell] ?? 0;
      if ((ends[cell] ?? 0) - from !== keptEnd - at) return false;
      while (at < keptEnd) if (kept[at++] !== bytes[from++]) return false;
    }
    return true;
  }

  firstCells(group: number): string[] {
    const decoder = new TextDecoder();
    return Array.from({ length: this.#width }, (_, cell) => {
      const end = group * this.#width + cell;
      return decoder.decode(this.#bytes.subarray(this.#ends[end - 1], this.#ends[end]));
    });
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

  #begin(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, rowNumber: number): number {
    if (this.size >= MAX_GROUPS) throw new RuleMemoryFull(MAX_GROUPS);
    const group = this.#rows.push(0) - 1;
    this.#firstRow.push(rowNumber);
    this.#byKey.add(this.#hash, group);
    if ((group + 1) * this.#width > this.#ends.length)
      this.#ends = widened(this.#ends, new Int32Array(this.#ends.length * 2));
    // The first group has no one before it: its first cell begins at 0, as the entry just before it says.
    for (let cell = 0; cell < this.#width; cell++) {
      this.#keep(bytes.subarray(starts[cell], ends[cell]));
      this.#ends[group * this.#width + cell] = this.#length;
    }
    return group;
  }

  #keep(cell: Uint8Array): void {
    const length = this.#length + cell.length;
    if (length > MAX_BYTES) throw new RuleMemoryFull(this.size);
    while (length > this.#bytes.length) this.#bytes = widened(this.#bytes, new Uint8Array(this.#bytes.length * 2));
    this.#bytes.set(cell, this.#length);
    this.#length = length;
  }
}

function widened<Numbers extends Int32Array | Uint8Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from);
  return into;
}
