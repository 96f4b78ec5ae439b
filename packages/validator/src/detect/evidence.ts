import type { Table } from "@opendatalocale/tabular";
import { peekTable } from "./peek-table.ts";
import type { Sample } from "./sample.ts";
import { type SampledColumn, sampledColumn } from "./sampled-column.ts";

/** What is known of a file before its schema is. */
export interface Evidence {
  readonly fileName: string;
  readonly columns: readonly SampledColumn[];
}

export function evidenceOf(fileName: string, labels: readonly string[], sample: Sample): Evidence {
  return { fileName, columns: labels.map((label, index) => sampledColumn(label, sample.columns[index] ?? [])) };
}

/** Looks at the first rows of a table that is to be read afterwards: by the one returned, not the one given. */
export async function lookAt(table: Table, fileName: string): Promise<{ table: Table; evidence: Evidence }> {
  const peeked = await peekTable(table);
  return { table: peeked.table, evidence: evidenceOf(fileName, table.labels, peeked.sample) };
}
