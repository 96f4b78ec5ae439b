import { RuleMemoryFull } from "../rule.ts";
import type { RowHash } from "./row-hash.ts";

/** Most keys a rule remembers: 24 MB at the worst. */
export const MAX_KEYS = 1_000_000;

/** Numbers a place takes: the two halves of the fingerprint and the value, side by side since they are read together. */
const WIDTH = 3;

/** Fingerprints of rows, and a number above zero for each: the row where it was first seen, for instance. */
export class HashTable {
  #places = new Int32Array(2048 * WIDTH);
  #mask = 2047;
  #size = 0;

  /** The number that goes with this fingerprint, or 0. */
  find({ high, low }: RowHash): number {
    return this.#places[this.#place(high, low) + 2] ?? 0;
  }

  /** Reads the places of many fingerprints (`high`, `low` in turn), so that they are at hand when each is asked for: their reads overlap. */
  fetch(hashes: Int32Array, count: number): number {
    let read = 0;
    for (let index = 0; index < count; index++) {
      // `hashes` holds `count` pairs, and the mask keeps places inside.
      const place = (hashes[index * 2] as number) & this.#mask;
      read ^= this.#places[place * WIDTH] as number;
    }
    return read;
  }

  /** {@link add}, unless it is there already; answers whether it was new. */
  addNew(hash: RowHash, value: number): boolean {
    const at = this.#place(hash.high, hash.low);
    if (this.#places[at] !== 0) return false;
    this.add(hash, value);
    return true;
  }

  /** Remembers a fingerprint that `find` did not know. Throws {@link RuleMemoryFull} at the limit. */
  add({ high, low }: RowHash, value: number): void {
    if (this.#size >= MAX_KEYS) throw new RuleMemoryFull(MAX_KEYS);
    // Two thirds full at most.
    if (this.#size * 3 >= this.#mask * 2) this.#grow();
    this.#set(high, low, value);
    this.#size++;
  }

  #set(high: number, low: number, value: number): void {
    const at = this.#place(high, low);
    this.#places[at] = low;
    this.#places[at + 1] = high;
    this.#places[at + 2] = value;
  }

  /** Where the fingerprint is, or the free place where it would be. */
  #place(high: number, low: number): number {
    const places = this.#places;
    const mask = this.#mask;
    let place = high & mask;
    for (;;) {
      const at = place * WIDTH;
      const found = places[at];
      if (found === 0 || (found === low && places[at + 1] === high)) return at;
      place = (place + 1) & mask;
    }
  }

  #grow(): void {
    const old = this.#places;
    this.#mask = this.#mask * 4 + 3;
    this.#places = new Int32Array(old.length * 4);
    for (let at = 0; at < old.length; at += WIDTH) {
      const low = old[at] ?? 0;
      if (low !== 0) this.#set(old[at + 1] ?? 0, low, old[at + 2] ?? 0);
    }
  }
}
