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
    this.#push(number, beginsTotal(filled[0] ?? "") && filled.length * 2 <= this.#width);
  }

  /** The same of a row that surely is no total, and holds something. */
  noteOther(number: number): void {
    this.#push(number, false);
  }

  #push(number: number, isTotal: boolean): void {
    this.#rows.push({ number, isTotal });
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

/** False for the first byte of a text that surely is not blank, and begins no total. */
export function mayBeginTotal(byte: number): boolean {
  const letter = byte | 0x20;
  return byte <= 0x20 || byte > 0x7f || letter === 0x73 || letter === 0x74; // s, t
}
