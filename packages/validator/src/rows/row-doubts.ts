import type { FieldReader, Reading } from "@opendatalocale/table-schema";
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
  /** 1 for no row. */
  none = new Uint8Array(0);
  #rows = new Int32Array(0);
  /** The cells in doubt: one bit a column, `#words` numbers a row. */
  #bits = new Uint32Array(0);
  /** Those known to be empty or faulty, and those of them that read as no value. */
  #faulty = new Uint32Array(0);
  #valueless = new Uint32Array(0);
  /** The columns that are in doubt in some row. */
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

  /**
   * @param doubted see {@link RowGate.doubted}
   * @param whole the block where no row lacks a cell, if one was made
   */
  look(block: RowBlock, refused: Uint8Array, doubted: Int32Array | null = null, whole = block): void {
    this.#list(block.rows, refused);
    if (this.count === 0) return;
    this.#anywhere.fill(0);
    for (const bits of [this.#bits, this.#faulty, this.#valueless]) bits.fill(0, 0, block.rows * this.#words);
    this.#doubtAbsent(block);
    if (!doubted) for (const column of this.#tested) this.#test(whole, column);
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
    return haveCommonFrom(this.#bits, row * this.#words, mask);
  }

  has(row: number, index: number): boolean {
    return hasBit(this.#bits, row * this.#words, index);
  }

  /** True when the cell is known to be faulty or empty. */
  isFaulty(row: number, index: number): boolean {
    return hasBit(this.#faulty, row * this.#words, index);
  }

  /** The first column in doubt of the row, which was refused, from that one on; -1 when there is none. */
  next(row: number, from: number): number {
    for (let word = from >>> 5, kept = -1 << (from & 31); word < this.#words; word++, kept = -1) {
      const left = (this.#bits[row * this.#words + word] as number) & kept; // the row has its words
      if (left !== 0) return word * 32 + 31 - Math.clz32(left & -left);
    }
    return -1;
  }

  /** Told what the schema makes of a cell in doubt. */
  know(row: number, index: number, reading: Reading): void {
    if ("error" in reading || reading.value === null) this.knowFaulty(row, index, reading.value !== null);
  }

  /** Told that a cell in doubt is faulty or empty. */
  knowFaulty(row: number, index: number, hasValue: boolean): void {
    const at = row * this.#words + (index >>> 5);
    this.#faulty[at] = (this.#faulty[at] as number) | (1 << (index & 31)); // the row has its words
    if (!hasValue) this.#valueless[at] = (this.#valueless[at] as number) | (1 << (index & 31));
  }

  /** True when a cell of one of the columns is known to be faulty or empty in the row, which was refused. */
  hasFaulty(row: number, mask: Uint32Array): boolean {
    return haveCommonFrom(this.#faulty, row * this.#words, mask);
  }

  /** True when a cell of one of the columns is known to read as no value in the row, which was refused. */
  hasValueless(row: number, mask: Uint32Array): boolean {
    return haveCommonFrom(this.#valueless, row * this.#words, mask);
  }

  /** 1 for the rows where one of the columns is in doubt (the array is reused); adds `bit` to `asked` for these. */
  skip(mask: Uint32Array, asked: Uint32Array, bit: number): Uint8Array {
    if (!haveCommonFrom(this.#anywhere, 0, mask)) return this.none;
    for (let at = 0; at < this.count; at++) {
      const row = this.#rows[at] as number; // listed
      const isTouched = this.touches(row, mask);
      this.#skipped[row] = isTouched ? 1 : 0;
      if (isTouched) asked[row] = (asked[row] as number) | bit; // a row of the block
    }
    return this.#skipped;
  }

  #list(rows: number, refused: Uint8Array): void {
    // No row but those of the last list was ever skipped.
    for (let at = 0; at < this.count; at++) this.#skipped[this.#rows[at] as number] = 0; // listed
    if (this.#rows.length < rows) this.#makeRoom(rows * 2);
    this.refused.set(refused.subarray(0, rows));
    this.count = 0;
    for (let row = 0; row < rows; row++) if (refused[row] !== 0) this.#rows[this.count++] = row;
  }

  #makeRoom(rows: number): void {
    this.#rows = new Int32Array(rows);
    this.#bits = new Uint32Array(rows * this.#words);
    this.refused = new Uint8Array(rows);
    this.none = new Uint8Array(rows);
    this.#faulty = new Uint32Array(rows * this.#words);
    this.#valueless = new Uint32Array(rows * this.#words);
    this.#skipped = new Uint8Array(rows);
  }

  /** Doubts the cells that are not there. */
  #doubtAbsent({ offset }: RowBlock): void {
    for (let at = 0; at < this.count; at++) {
      const row = this.#rows[at] as number; // as in skip, and a row has its offsets
      const cells = (offset[row + 1] as number) - (offset[row] as number);
      for (let index = cells; index < this.#width; index++) this.#doubt(row, index);
    }
  }

  #test(block: RowBlock, { index, acceptsEmpty, acceptsContent }: TestedColumn): void {
    const { bytes, offset, start, end } = block;
    for (let at = 0; at < this.count; at++) {
      // As in #doubtAbsent.
      const row = this.#rows[at] as number;
      const cell = (offset[row] as number) + index;
      if (cell >= (offset[row + 1] as number)) continue;
      const from = start[cell] as number;
      const to = end[cell] as number;
      const isFine = from === to ? acceptsEmpty : acceptsContent === null || acceptsContent(bytes, from, to);
      if (!isFine) this.#doubt(row, index);
    }
  }

  #doubt(row: number, index: number): void {
    const word = index >>> 5;
    const bit = 1 << (index & 31);
    const at = row * this.#words + word;
    this.#bits[at] = (this.#bits[at] as number) | bit; // the row has its words
    this.#anywhere[word] = (this.#anywhere[word] as number) | bit;
  }
}

function hasBit(bits: Uint32Array, first: number, index: number): boolean {
  return ((bits[first + (index >>> 5)] ?? 0) & (1 << (index & 31))) !== 0;
}

/** True when the words from one on have a bit in common with the mask. */
function haveCommonFrom(bits: Uint32Array, first: number, mask: Uint32Array): boolean {
  for (let word = 0, at = first; word < mask.length; word++, at++)
    if (((bits[at] as number) & (mask[word] as number)) !== 0) return true; // inside both
  return false;
}
