/** Rows at the end of a file that may be totals. */
export const LAST_ROWS = 5;

/** Remembers the last rows of a table that hold something, to say which are totals. */
export class LastRows {
  #rows: { readonly number: number; readonly isTotal: boolean }[] = [];
  readonly #width: number;

  /** @param width number of columns of the table */
  constructor(width: number) {
    this.#width = width;
  }

  note(number: number, cells: readonly string[]): void {
    const filled = cells.filter((cell) => cell.trim() !== "");
    if (filled.length === 0) return;
    this.#rows.push({ number, isTotal: beginsTotal(filled[0] ?? "") && filled.length * 2 <= this.#width });
    if (this.#rows.length > LAST_ROWS) this.#rows.shift();
  }

  /** Numbers of the totals that end the table, in order. */
  get totals(): number[] {
    const last = this.#rows.findLastIndex(({ isTotal }) => !isTotal);
    return this.#rows.slice(last + 1).map(({ number }) => number);
  }
}

/** A total says so in its first text, and leaves most of its row empty. */
export function beginsTotal(text: string): boolean {
  return /^\s*(?:(?:sous[- ])?tota(?:l|ux)|somme)\b/i.test(text);
}
