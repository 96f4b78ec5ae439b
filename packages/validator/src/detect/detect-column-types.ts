import { openTable } from "@opendatalocale/tabular";
import { headerScoreFor } from "../header/header-score.ts";
import { byteSourceOf, type TableInput } from "../table-input.ts";
import { type ColumnGuess, columnTypesOf } from "./column-types-of.ts";
import { SAMPLE_ROWS, sampleOf } from "./sample.ts";
import type { SampleOptions } from "./sample-options.ts";

export interface ColumnTypesDetection {
  /** Rows looked at; fewer than the file's own unless `isWhole`. */
  readonly rows: number;
  readonly isWhole: boolean;
  /** The first 256 at most. */
  readonly columns: readonly ColumnGuess[];
  /** How many the table has. */
  readonly columnsInAll: number;
}

/**
 * What each column of a table seems to hold: SIRET, date, latitude, opening hours… Looks at the first rows only, in one pass.
 * Throws TableError when the file cannot be read.
 */
export async function detectColumnTypes(input: TableInput, options: SampleOptions = {}): Promise<ColumnTypesDetection> {
  const source = await byteSourceOf(input);
  try {
    const table = await openTable(source, { headerScore: headerScoreFor(undefined), ...options });
    const { rows, isWhole, columns } = await sampleOf(table, options.rows ?? SAMPLE_ROWS);
    const guesses = columns.map((cells, index) => columnTypesOf(table.labels[index] ?? "", cells));
    return { rows, isWhole, columns: guesses, columnsInAll: table.labels.length };
  } finally {
    await source.close();
  }
}
