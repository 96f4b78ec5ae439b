import type { BlockColumns } from "../rows/block-columns.ts";
import type { RowHash } from "./row-hash.ts";

/** The fingerprints of some cells of each row of a block, made in one go. */
export class HashesAhead {
  /** High and low half of each row, in turn; those of rows that lack a column mean nothing. */
  hashes: Int32Array = new Int32Array(0);
  #firstRow = 0;

  hash(columns: BlockColumns, indexes: Int32Array): void {
    this.#firstRow = columns.block.firstRow;
    this.hashes = columns.hashes(indexes);
  }

  /** Writes the fingerprint of a row of the block into `into`. */
  of(rowNumber: number, into: RowHash): void {
    const at = (rowNumber - this.#firstRow) * 2;
    into.high = this.hashes[at] ?? 0;
    into.low = this.hashes[at + 1] ?? 0;
  }
}
