import type { BlockColumns } from "../block-columns.ts";
import { joinColumns, type RowHash } from "./row-hash.ts";

/** The fingerprints of some cells of each row of a block, made in one go. */
export class HashesAhead {
  /** High and low half of each row, in turn; those of rows that lack a column mean nothing. */
  hashes = new Int32Array(0);
  #firstRow = 0;

  hash(columns: BlockColumns, indexes: Int32Array): void {
    const { rows, firstRow } = columns.block;
    this.#firstRow = firstRow;
    if (this.hashes.length < rows * 2) this.hashes = new Int32Array(rows * 4);
    const parts = Array.from(indexes, (index) => columns.hashes(index));
    const hash: RowHash = { high: 0, low: 0 };
    for (let row = 0; row < rows; row++) {
      joinColumns(parts, row, hash);
      this.hashes[row * 2] = hash.high;
      this.hashes[row * 2 + 1] = hash.low;
    }
  }

  /** Writes the fingerprint of a row of the block into `into`. */
  of(rowNumber: number, into: RowHash): void {
    const at = (rowNumber - this.#firstRow) * 2;
    into.high = this.hashes[at] ?? 0;
    into.low = this.hashes[at + 1] ?? 0;
  }
}
