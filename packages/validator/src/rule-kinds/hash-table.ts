import { RuleMemoryFull } from "../rule.ts";
import type { RowHash } from "./row-hash.ts";

/** Most keys a rule remembers: 32 MB at the worst. */
export const MAX_KEYS = 1_000_000;

/** Fingerprints of rows and the row number of each, 16 bytes a place. */
export class HashTable {
  #high = new Int32Array(1024);
  #low = new Int32Array(1024);
  #row = new Float64Array(1024);
  #size = 0;

  /** The row where this fingerprint was first seen, or 0. */
  find({ high, low }: RowHash): number {
    return this.#row[this.#place(high, low)] ?? 0;
  }

  /** Remembers a fingerprint that `find` did not know. Throws {@link RuleMemoryFull} at the limit. */
  add({ high, low }: RowHash, row: number): void {
    if (this.#size >= MAX_KEYS) throw new RuleMemoryFull(MAX_KEYS);
    if (this.#size * 2 >= this.#low.length) this.#grow();
    this.#set(high, low, row);
    this.#size++;
  }

  #set(high: number, low: number, row: number): void {
    const at = this.#place(high, low);
    this.#high[at] = high;
    this.#low[at] = low;
    this.#row[at] = row;
  }

  #place(high: number, low: number): number {
    const mask = this.#low.length - 1;
    let at = (high ^ (low >>> 7)) & mask;
    while (this.#low[at] !== 0 && (this.#low[at] !== low || this.#high[at] !== high)) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [highs, lows, rows] = [this.#high, this.#low, this.#row];
    this.#high = new Int32Array(highs.length * 2);
    this.#low = new Int32Array(highs.length * 2);
    this.#row = new Float64Array(highs.length * 2);
    for (const [at, low] of lows.entries()) if (low !== 0) this.#set(highs[at] ?? 0, low, rows[at] ?? 0);
  }
}
