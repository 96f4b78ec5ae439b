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
  /** Rows that the file likely has in all, where its size tells. */
  readonly expectedRows?: number;
  /** Where `bytes` and the arrays stand, when it is in a memory that WebAssembly can be given. */
  readonly memory?: BlockMemory;
}

/** Memory where the blocks of one table stand, with room beside them for whoever computes on them. */
export interface BlockMemory {
  readonly memory: WebAssembly.Memory;
  /** Most rows of a block. */
  readonly mostRows: number;
  /** Address of so many bytes, aligned on 16, for as long as the table is open; null when there is no room left. */
  readonly reserve: (bytes: number) => number | null;
  /** A module, written as hexadecimal digits, that can be given this memory. */
  readonly compile: (wasm: string) => WebAssembly.Module;
}

/** A {@link BlockMemory} of one's own, where to copy blocks that stand elsewhere. */
export interface BlockCopier {
  /** The same block, there; null when it is too large. It holds until the next one. */
  readonly copy: (block: RowBlock) => RowBlock | null;
}
