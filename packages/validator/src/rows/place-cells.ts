import type { RowBlock } from "@opendatalocale/tabular";

/** Writes where the row's cells of the columns `indexes` begin and end. */
export function placeCells(
  { offset, start, end }: RowBlock,
  row: number,
  indexes: Int32Array,
  starts: Int32Array,
  ends: Int32Array,
): void {
  // Indexes stay inside the arrays: the row has all the columns.
  const first = offset[row] as number;
  for (let index = 0; index < indexes.length; index++) {
    const cell = first + (indexes[index] as number);
    starts[index] = start[cell] as number;
    ends[index] = end[cell] as number;
  }
}
