import { rowsOf, type Table } from "@opendatalocale/tabular";

/** The first rows of a table, column by column. */
export interface Sample {
  /** Rows looked at. */
  readonly rows: number;
  /** True when the table has no other row. */
  readonly isWhole: boolean;
  /** Cells of each column of the header; a cell that a short row lacks is empty. */
  readonly columns: readonly (readonly string[])[];
}

/** Rows looked at unless asked otherwise. */
export const SAMPLE_ROWS = 1000;

/** Reads the first rows once and stops there: the rest of the file is never read. */
export async function sampleOf(table: Table, most = SAMPLE_ROWS): Promise<Sample> {
  const columns: string[][] = table.labels.map(() => []);
  let rows = 0;
  for await (const { cells } of rowsOf(table)) {
    if (rows === most) return { rows, isWhole: false, columns };
    rows++;
    for (const [index, column] of columns.entries()) column.push(cells[index] ?? "");
  }
  return { rows, isWhole: true, columns };
}
