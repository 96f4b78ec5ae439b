/** A row and what it holds. */
interface SeenRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Rows at the end of a file that may be totals. */
const LAST_ROWS = 5;

/** Remembers the last rows of a table that hold something, to say which are totals. */
export class LastRows {
  #rows: SeenRow[] = [];

  note(number: number, cells: readonly string[]): void {
    if (cells.every((cell) => cell.trim() === "")) return;
    this.#rows.push({ number, cells });
    if (this.#rows.length > LAST_ROWS) this.#rows.shift();
  }

  /** Numbers of the totals that end the table, the last one first. A total says so in its first text, and leaves most of its row empty. */
  totals(width: number): number[] {
    const found: number[] = [];
    for (const { number, cells } of this.#rows.toReversed()) {
      const filled = cells.filter((cell) => cell.trim() !== "");
      const isTotal =
        /^(?:sous[- ])?tota(?:l|ux)\b|^somme\b/i.test(filled[0]?.trim() ?? "") && filled.length * 2 <= width;
      if (!isTotal) break;
      found.push(number);
    }
    return found;
  }
}
