import { HashTable } from "./hash-table.ts";
import type { RowHash } from "./row-hash.ts";

/** Counts rows by the fingerprint of some of their cells. */
export class HashCounter {
  readonly #places = new HashTable();
  #counts = new Int32Array(1024);
  #size = 0;

  /** Counts one more, and answers how many there are; 0 for a fingerprint that `begin` has not seen. */
  more(hash: RowHash): number {
    const place = this.#places.find(hash);
    if (place === 0) return 0;
    const count = (this.#counts[place] ?? 0) + 1;
    this.#counts[place] = count;
    return count;
  }

  /** Begins a count at one, and answers its place. Throws RuleMemoryFull at the limit. */
  begin(hash: RowHash): number {
    const place = this.#size + 1;
    this.#places.add(hash, place);
    this.#size = place;
    if (place >= this.#counts.length) {
      const wider = new Int32Array(this.#counts.length * 2);
      wider.set(this.#counts);
      this.#counts = wider;
    }
    this.#counts[place] = 1;
    return place;
  }

  countAt(place: number): number {
    return this.#counts[place] ?? 0;
  }
}
