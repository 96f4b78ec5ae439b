/**
 * Remembers the keys seen and the last row each was seen in. The index is exact; its memory grows with the number of
 * distinct keys, so it only exists for the columns that a schema declares unique.
 */
export class KeyIndex {
  readonly #rows = new Map<string, number>();

  /** Records `key` for `row`; answers the previous row that had it, or 0. */
  see(key: string, row: number): number {
    const before = this.#rows.get(key) ?? 0;
    this.#rows.set(key, row);
    return before;
  }

  has(key: string): boolean {
    return this.#rows.has(key);
  }
}
