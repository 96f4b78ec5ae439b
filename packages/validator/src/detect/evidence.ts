import type { Table } from "@opendatalocale/tabular";
import { peekTable } from "./peek-table.ts";
import type { Sample } from "./sample.ts";
import { type SampledColumn, sampledColumn } from "./sampled-column.ts";

/** What is known of a file before its schema is. */
export interface Evidence {
  readonly fileName: string;
  /** The first columns; see {@link Sample}. */
  readonly columns: readonly SampledColumn[];
  /** How many the file has. */
  readonly columnsInAll: number;
}

export function evidenceOf(fileName: string, labels: readonly string[], sample: Sample): Evidence {
  const columns = sample.columns.map((cells, index) => sampledColumn(labels[index] ?? "", cells));
  return { fileName, columns, columnsInAll: labels.length };
}

/** Looks at the first rows of a table that is to be read afterwards: by the one returned, not the one given. */
export async function lookAt(table: Table, fileName: string): Promise<{ table: Table; evidence: Evidence }> {
  const peeked = await peekTable(table);
  return { table: peeked.table, evidence: evidenceOf(fileName, table.labels, peeked.sample) };
}
