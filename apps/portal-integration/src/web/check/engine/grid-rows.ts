import type { Places } from "./places.ts";
import type { GridRow, RowsRequest } from "./protocol.ts";
import { rowsBetween } from "./row-file.ts";
import { dataRows, type WorkingCopy } from "./working-copy.ts";

/** A working copy beside the report that speaks of it. */
export interface Judged {
  readonly copy: WorkingCopy;
  readonly places: Places;
  /** True when the report numbers the rows of the copy, false for those of the original file. */
  readonly isOfCopy: boolean;
}

/** Rows of the grid, with what the report says of each. */
export async function gridRows(judged: Judged, { from, to, onlyFaulty }: RowsRequest): Promise<GridRow[]> {
  const { copy, places } = judged;
  const wanted = onlyFaulty
    ? places.faultyRows.slice(from, to).map((number) => indexOf(judged, number))
    : Array.from({ length: Math.max(0, Math.min(to, dataRows(copy)) - from) }, (_, offset) => from + offset);
  const read = onlyFaulty
    ? (await Promise.all(wanted.map((index) => rowsBetween(copy.table, index + 1, index + 2)))).flat()
    : await rowsBetween(copy.table, from + 1, from + 1 + wanted.length);
  return wanted.map((index, place) => {
    const number = judged.isOfCopy ? index + 2 : (copy.origins[index] ?? 0);
    return { index, number, cells: read[place] ?? [], issues: places.ofRow(number) };
  });
}

/** The data row, from 0, that bears a number in the report. */
export function indexOf({ copy, isOfCopy }: Omit<Judged, "places">, number: number): number {
  if (isOfCopy) return number - 2;
  let [low, high] = [0, copy.origins.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((copy.origins[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
