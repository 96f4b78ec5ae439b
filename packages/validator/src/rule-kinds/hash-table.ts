import { RuleMemoryFull } from "../rule.ts";
import { freeMemory } from "./free-memory.ts";
import type { RowHash } from "./row-hash.ts";

/** Most keys a rule remembers: 13 MB at the worst. */
export const MAX_KEYS = 1_000_000;

/** Numbers a place takes: the two halves of the fingerprint and the value, side by side since they are read together. */
const WIDTH = 3;
/** Places at first; four times as many five times over, they are a ninth more than the most keys. */
const FIRST_PLACES = 1086;
const GROWTH = 4;
/** So many fingerprints are in the processor's cache, or in memory that was not taken yet. */
const FETCHED_FROM = 8192;

/** Fingerprints of rows, and a number above zero for each: the row where it was first seen, for instance. */
export class HashTable {
  #places = new Int32Array(FIRST_PLACES * WIDTH);
  #count = FIRST_PLACES;
  #scale = FIRST_PLACES / 0x1_0000_0000;
  #size = 0;

  /** The number that goes with this fingerprint, or 0. */
  find({ high, low }: RowHash): number {
    return this.#places[this.#place(high, low) + 2] ?? 0;
  }

  /** Told how many fingerprints may come, before the first one does: the table has not to grow, and takes memory where they are written only. */
  expect(fingerprints: number): void {
    if (this.#size > 0) return;
    let count = this.#count;
    while (count * 9 <= Math.min(fingerprints, MAX_KEYS) * 10) count *= GROWTH;
    if (count > this.#count) this.#open(count);
  }

  /** Forgets everything, for good. */
  free(): void {
    freeMemory([this.#places]);
  }

  /** Reads the places of many fingerprints (`high`, `low` in turn), so that they are at hand when each is asked for: their reads overlap. */
  fetch(hashes: Int32Array, count: number): number {
    let read = 0;
    if (this.#size < FETCHED_FROM) return read;
    // `hashes` holds `count` pairs, and places are inside.
    for (let index = 0; index < count; index++) read ^= this.#places[this.#home(hashes[index * 2] as number)] as number;
    return read;
  }

  /** {@link add}, unless it is there already; answers whether it was new. */
  addNew(high: number, low: number, value: number): boolean {
    // Nine tenths full at most.
    if (this.#size * 10 >= this.#count * 9) this.#grow();
    const at = this.#place(high, low);
    if (this.#places[at] !== 0) return false;
    if (this.isFull) throw new RuleMemoryFull(MAX_KEYS);
    this.#write(at, high, low, value);
    this.#size++;
    return true;
  }

  /** Remembers a fingerprint that `find` did not know. Throws {@link RuleMemoryFull} at the limit. */
  add({ high, low }: RowHash, value: number): void {
    this.addNew(high, low, value);
  }

  /** True when no other fingerprint can be remembered. */
  get isFull(): boolean {
    return this.#size >= MAX_KEYS;
  }

  #write(at: number, high: number, low: number, value: number): void {
    this.#places[at] = low;
    this.#places[at + 1] = high;
    this.#places[at + 2] = value;
  }

  /** Where the fingerprint is, or the free place where it would be. */
  #place(high: number, low: number): number {
    const places = this.#places;
    let at = this.#home(high);
    for (;;) {
      const found = places[at];
      if (found === 0 || (found === low && places[at + 1] === high)) return at;
      at += WIDTH;
      if (at === places.length) at = 0;
    }
  }

  /** Where a fingerprint is looked for first: in the order of the high halves once mixed, so that growing goes through both tables in order. */
  #home(high: number): number {
    return (((Math.imul(high, 0x9e3779b1) >>> 0) * this.#scale) | 0) * WIDTH;
  }

  #open(count: number): void {
    this.#count = count;
    this.#scale = count / 0x1_0000_0000;
    this.#places = new Int32Array(count * WIDTH);
  }

  #grow(): void {
    const old = this.#places;
    this.#open(this.#count * GROWTH);
    for (let at = 0; at < old.length; at += WIDTH) {
      const low = old[at] ?? 0;
      if (low === 0) continue;
      const high = old[at + 1] ?? 0;
      this.#write(this.#place(high, low), high, low, old[at + 2] ?? 0);
    }
    freeMemory([old]);
  }
}
