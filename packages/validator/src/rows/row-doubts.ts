import type { FieldReader } from "@opendatalocale/table-schema";
import type { RowBlock } from "@opendatalocale/tabular";
import type { Column } from "../column.ts";

/** A column where something may be wrong. */
interface TestedColumn extends Pick<FieldReader, "acceptsEmpty" | "acceptsContent"> {
  readonly index: number;
}

/**
 * Which cells are in doubt in the rows that the gate refused: only those go the exact road. The gate may have listed them; else goes
 * column by column, as the gate does, so that a file with a fault in every row costs little more than one without.
 */
export class RowDoubts {
  /** How many rows of the block last given to {@link look} were refused. */
  count = 0;
  /** 1 for the rows that were refused: a copy, which holds until the next block. */
  refused = new Uint8Array(0);
  /** 1 for the rows refused that lack cells. */
  short = new Uint8Array(0);
  #hasShort = false;
  #rows = new Int32Array(0);
  /** One bit a column, `#words` numbers a row. */
  #bits = new Uint32Array(0);
  /** All the bits of the block. */
  readonly #anywhere: Uint32Array;
  #skipped = new Uint8Array(0);
  readonly #words: number;
  readonly #width: number;
  readonly #tested: readonly TestedColumn[];

  /** @param looked columns to look at, all when left out; no other may be asked about */
  constructor(columns: readonly Column[], looked?: ReadonlySet<number>) {
    this.#width = columns.length;
    this.#words = (columns.length + 31) >>> 5;
    this.#anywhere = new Uint32Array(this.#words);
    this.#tested = columns.flatMap(({ reader }, index) => {
      if (!reader || looked?.has(index) === false) return [];
      const { acceptsEmpty, acceptsContent } = reader;
      return acceptsEmpty && acceptsContent === null ? [] : [{ index, acceptsEmpty, acceptsContent }];
    });
  }

  /** @param doubted see {@link RowGate.doubted} */
  look(block: RowBlock, refused: Uint8Array, doubted: Int32Array | null = null): void {
    this.#list(block.rows, refused);
    if (this.count === 0) return;
    if (this.#bits.length < block.rows * this.#words) this.#bits = new Uint32Array(block.rows * this.#words * 2);
    else this.#bits.fill(0, 0, block.rows * this.#words);
    if (this.short.length < block.rows) this.short = new Uint8Array(block.rows * 2);
    else this.short.fill(0, 0, block.rows);
    this.#anywhere.fill(0);
    this.#doubtAbsent(block);
    const rows = this.#rows.subarray(0, this.count);
    if (!doubted) this.#test(block, rows);
    else if (this.#hasShort)
      this.#test(
        block,
        rows.filter((row) => this.short[row] !== 0),
      );
    // Rows and columns in turn.
    for (let at = 0; doubted !== null && at < doubted.length; at += 2)
      this.#doubt(doubted[at] as number, doubted[at + 1] as number);
  }

  /** The columns (indexes in the file) as {@link touches} wants them; one that the file lacks is left out. */
  maskOf(indexes: Int32Array): Uint32Array {
    const mask = new Uint32Array(this.#words);
    for (const index of indexes) if (index >= 0) mask[index >>> 5] = (mask[index >>> 5] ?? 0) | (1 << (index & 31));
    return mask;
  }

  /** True when the row, which was refused, has one of the columns in doubt. A cell that is not there is in doubt. */
  touches(row: number, mask: Uint32Array): boolean {
    for (let word = 0, at = row * this.#words; word < mask.length; word++, at++)
      if (((this.#bits[at] as number) & (mask[word] as number)) !== 0) return true; // inside both
    return false;
  }

  has(row: number, index: number): boolean {
    return ((this.#bits[row * this.#words + (index >>> 5)] ?? 0) & (1 << (index & 31))) !== 0;
  }

  /** The first column in doubt of the row, which was refused, from that one on; -1 when there is none. */
  next(row: number, from: number): number {
    for (let word = from >>> 5, kept = -1 << (from & 31); word < this.#words; word++, kept = -1) {
      const left = (this.#bits[row * this.#words + word] as number) & kept; // the row has its words
      if (left !== 0) return word * 32 + 31 - Math.clz32(left & -left);
    }
    return -1;
  }

  /** 1 for the rows that lack cells or where one of the columns is in doubt (the array is reused); adds `bit` to `asked` for these. */
  skip(rows: number, mask: Uint32Array, asked: Uint32Array, bit: number): Uint8Array {
    if (!this.#isDoubtful(mask)) return this.short;
    if (this.#skipped.length < rows) this.#skipped = new Uint8Array(rows * 2);
    for (let at = 0; at < this.count; at++) {
      const row = this.#rows[at] as number; // listed
      // Nobody looks ahead at rows that lack cells.
      const isSkipped = this.short[row] !== 0 || this.touches(row, mask);
      this.#skipped[row] = isSkipped ? 1 : 0;
      if (isSkipped) asked[row] = (asked[row] as number) | bit; // a row of the block
    }
    return this.#skipped;
  }

  #list(rows: number, refused: Uint8Array): void {
    // No row but those of the last list was ever skipped.
    for (let at = 0; at < this.count; at++) this.#skipped[this.#rows[at] as number] = 0;
    if (this.#rows.length < rows) {
      this.#rows = new Int32Array(rows * 2);
      this.refused = new Uint8Array(rows * 2);
    }
    this.refused.set(refused.subarray(0, rows));
    this.count = 0;
    for (let row = 0; row < rows; row++) if (refused[row] !== 0) this.#rows[this.count++] = row;
  }

  /** True when a column is in doubt in some row, or a row lacks cells. */
  #isDoubtful(mask: Uint32Array): boolean {
    return this.#hasShort || mask.some((bits, word) => (bits & (this.#anywhere[word] ?? 0)) !== 0);
  }

  /** Doubts the cells that are not there. */
  #doubtAbsent({ offset }: RowBlock): void {
    this.#hasShort = false;
    for (let at = 0; at < this.count; at++) {
      const row = this.#rows[at] as number; // as in skip, and a row has its offsets
      const cells = (offset[row + 1] as number) - (offset[row] as number);
      if (cells >= this.#width) continue;
      this.#hasShort = true;
      this.short[row] = 1;
      for (let index = cells; index < this.#width; index++) this.#doubt(row, index);
    }
  }

  #test(block: RowBlock, rows: Int32Array): void {
    for (const column of this.#tested) this.#testColumn(block, column, rows);
  }

  #testColumn(block: RowBlock, { index, acceptsEmpty, acceptsContent }: TestedColumn, rows: Int32Array): void {
    const { bytes, offset, start, end } = block;
    for (let at = 0; at < rows.length; at++) {
      // As in #doubtAbsent.
      const row = rows[at] as number;
      const cell = (offset[row] as number) + index;
      if (cell >= (offset[row + 1] as number)) continue;
      const from = start[cell] as number;
      const to = end[cell] as number;
      const isFine = from === to ? acceptsEmpty : acceptsContent === null || acceptsContent(bytes, from, to);
      if (!isFine) this.#doubt(row, index);
    }
  }

  #doubt(row: number, index: number): void {
    const at = row * this.#words + (index >>> 5);
    this.#bits[at] = (this.#bits[at] as number) | (1 << (index & 31)); // the row has its words
    this.#anywhere[index >>> 5] = (this.#anywhere[index >>> 5] as number) | (1 << (index & 31));
  }
}
