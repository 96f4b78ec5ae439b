import type { RowBlock, Table } from "@opendatalocale/tabular";
import { CELL_LENGTH } from "../column-type.ts";

/** The first rows of a table, column by column. */
export interface Sample {
  /** Rows looked at. */
  readonly rows: number;
  /** True when the table has no other row. */
  readonly isWhole: boolean;
  /** Cells of the first 256 columns, cut; one that a short row lacks is empty. */
  readonly columns: readonly (readonly string[])[];
}

/** Rows looked at unless asked otherwise. */
export const SAMPLE_ROWS = 1000;
/** No schema has as many columns; a wider file is not worth more memory or time. */
const SAMPLE_COLUMNS = 256;
/** Bytes after which no other row is looked at: a thousand rows may be very long ones. */
export const SAMPLE_BYTES = 8 * 1024 * 1024;
/** UTF-8 takes four bytes a character at most. */
const CELL_BYTES = 4 * CELL_LENGTH;

/** Reads the first rows once and stops there: the rest of the file is never read. */
export async function sampleOf(table: Table, most = SAMPLE_ROWS): Promise<Sample> {
  const columns: string[][] = table.labels.slice(0, SAMPLE_COLUMNS).map(() => []);
  let rows = 0;
  let bytes = 0;
  for await (const block of table.blocks()) {
    for (let row = 0; row < block.rows; row++) {
      if (rows === most || bytes >= SAMPLE_BYTES) return { rows, isWhole: false, columns };
      rows++;
      bytes += addRow(block, row, columns);
    }
  }
  return { rows, isWhole: true, columns };
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Answers the bytes of the row. Only the beginning of a long cell is made a string: a part of one would keep the whole. */
function addRow({ bytes, offset, start, end }: RowBlock, row: number, columns: readonly string[][]): number {
  const first = offset[row] ?? 0;
  const last = offset[row + 1] ?? first;
  for (const [index, column] of columns.entries()) {
    const from = start[first + index] ?? 0;
    const to = first + index < last ? Math.min(end[first + index] ?? 0, from + CELL_BYTES) : from;
    column.push(to > from ? decoder.decode(bytes.subarray(from, to)) : "");
  }
  return last > first ? (end[last - 1] ?? 0) - (start[first] ?? 0) : 0;
}
