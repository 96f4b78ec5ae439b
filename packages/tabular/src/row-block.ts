/**
 * A run of whole rows, as bytes: the unit of work of the hot path. No strings are made here.
 * Text is UTF-8 whatever the file's encoding; quotes are removed and doubled quotes already made single,
 * so that cell `i` is exactly `bytes[start[i]..end[i])`. The block and its arrays are reused: they hold until the next one is asked for.
 */
export interface RowBlock {
  readonly bytes: Uint8Array;
  /** Number of rows in the block. */
  readonly rows: number;
  /** Row number of the first row; the header is row 1. Blank lines are rows without cells. */
  readonly firstRow: number;
  /** `rows + 1` entries: the cells of row `r` are `offset[r] .. offset[r + 1] - 1`. */
  readonly offset: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Physical line, from 1, where each row begins: `firstLine + line[r]`. */
  readonly firstLine: number;
  readonly line: Int32Array;
}
