import type { RowBlock } from "@opendatalocale/tabular";
import { placeCells } from "../place-cells.ts";
import { hashCells, type RowHash } from "./row-hash.ts";

/** The fingerprints of some cells of each row of a block, made in one go. */
export class HashesAhead {
  /** High and low half of each row, in turn. */
  hashes = new Int32Array(0);
  #firstRow = 0;

  /** Rows too short to have all the columns get a fingerprint that means nothing. */
  hash(block: RowBlock, indexes: Int32Array): void {
    this.#firstRow = block.firstRow;
    if (this.hashes.length < block.rows * 2) this.hashes = new Int32Array(block.rows * 4);
    const starts = new Int32Array(indexes.length);
    const ends = new Int32Array(indexes.length);
    const hash: RowHash = { high: 0, low: 0 };
    for (let row = 0; row < block.rows; row++) {
      placeCells(block, row, indexes, starts, ends);
      hashCells(block.bytes, starts, ends, hash);
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
