import type { RowHash } from "./row-hash.ts";

/** Combinations of cells known to be good, at most; real columns repeat themselves, so few rows pay for strings. */
export const KNOWN_ROWS = 1 << 14;

const NONE = new Int32Array(0);

/** Fingerprints of cells that a rule found good, as many as there is room for: a new one takes the place of an old one. */
export class KnownRows {
  /** The high halves of the fingerprints, then as many low ones. No fingerprint has 0 for its lower half: a free place holds none. */
  #places: Int32Array = NONE;

  has({ high, low }: RowHash): boolean {
    const place = high & (KNOWN_ROWS - 1);
    return this.#places[KNOWN_ROWS + place] === low && this.#places[place] === high;
  }

  add({ high, low }: RowHash): void {
    if (this.#places === NONE) this.#places = new Int32Array(KNOWN_ROWS * 2);
    const place = high & (KNOWN_ROWS - 1);
    this.#places[place] = high;
    this.#places[KNOWN_ROWS + place] = low;
  }

  /** Goes on in `places`, which others may read: as many numbers as it has. */
  moveInto(places: Int32Array): void {
    if (places === this.#places) return;
    if (this.#places === NONE) places.fill(0);
    else places.set(this.#places);
    this.#places = places;
  }
}
