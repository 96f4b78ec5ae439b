/**
 * A run of rows as bytes: cell `i` is `bytes[start[i]..end[i])` in UTF-8, those of row `r` are `offset[r] .. offset[r + 1] - 1`.
 * The shape of `RowBlock` in `@opendatalocale/tabular`, which this package does not know. It may be reused once the next is asked for.
 */
export interface CellBlock {
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly offset: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The cells of a row as strings. */
export function cellsOf({ bytes, offset, start, end }: CellBlock, row: number): string[] {
  const cells: string[] = [];
  for (let cell = offset[row] ?? 0; cell < (offset[row + 1] ?? 0); cell++)
    cells.push(decoder.decode(bytes.subarray(start[cell], end[cell])));
  return cells;
}
