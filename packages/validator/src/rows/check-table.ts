import type { FindingCollector } from "@opendatalocale/report";
import type { CompiledSchema } from "@opendatalocale/table-schema";
import type { Table } from "@opendatalocale/tabular";
import { CheckFailure } from "../check-failure.ts";
import type { Column } from "../column.ts";
import { columnAliases } from "../header/column-aliases.ts";
import { matchHeader } from "../header/header.ts";
import { planForeignKeys } from "../keys/foreign-keys.ts";
import type { Uniqueness } from "../keys/uniqueness.ts";
import { planLinks } from "../linked/linked-keys.ts";
import { TableRemarks } from "../remarks/table-remarks.ts";
import { otherVersionThatFits } from "../schema-choice/version-fit.ts";
import type { ValidateOptions } from "../validate-options.ts";
import { RowChecker } from "./row-checker.ts";
import { OneThread, type Threads } from "./threads.ts";

/**
 * Reads the table once and puts everything there is to say of it into `collector`.
 * @returns the number of data rows read
 */
export async function checkTable(
  table: Table,
  schema: CompiledSchema,
  schemaId: string,
  collector: FindingCollector,
  options: ValidateOptions,
  threads: Threads | null = null,
): Promise<number> {
  const { version = "" } = schema.descriptor;
  const aliases = columnAliases(schemaId, version);
  const header = matchHeader(table.labels, schema, { ignoreHeaderCase: options.ignoreHeaderCase ?? false, aliases });
  for (const finding of header.findings) collector.add(finding);
  const fit = otherVersionThatFits(table.labels, schemaId, version);
  if (fit) collector.add(fit);
  const uniqueness = await uniquenessOf(schema, header.columns, options);
  try {
    const rows = await checkRows(table, schema, schemaId, header.columns, uniqueness, collector, options, threads);
    for (const finding of table.takeFindings()) collector.add(finding);
    return rows;
  } finally {
    await uniqueness?.close();
  }
}

/** What compares keys is loaded where there are some. */
async function uniquenessOf(
  schema: CompiledSchema,
  columns: readonly Column[],
  options: ValidateOptions,
): Promise<Uniqueness | null> {
  const { primaryKey, uniqueKeys } = schema;
  if (primaryKey.length + uniqueKeys.length === 0 && !columns.some(({ reader }) => reader?.unique)) return null;
  const { planUniqueness } = await import("../keys/uniqueness.ts");
  return planUniqueness(schema, columns, options);
}

async function checkRows(
  table: Table,
  schema: CompiledSchema,
  schemaId: string,
  columns: readonly Column[],
  uniqueness: Uniqueness | null,
  collector: FindingCollector,
  options: ValidateOptions,
  threads: Threads | null,
): Promise<number> {
  const { keys: foreignKeys, findings: foreignKeyFindings } = planForeignKeys(schema, columns);
  const links = planLinks(schemaId, columns, options.linked ?? []);
  const keys = { uniqueness, links, foreignKeys };
  const checker = await RowChecker.plan(schema, schemaId, columns, keys, collector.perCause);
  const remarks = new TableRemarks(table);
  for (const finding of [...checker.planFindings, ...foreignKeyFindings]) collector.add(finding);
  // Told when the first row comes.
  const beginning = checker.begin();
  const job = {
    descriptor: schema.descriptor,
    schemaId,
    labels: table.labels,
    options,
    toldPerCause: collector.perCause,
  };
  const road = (await threads?.open(checker, job, table)) ?? new OneThread(checker);
  let rows = 0;
  try {
    for await (const { found, counted, more, count, bytes } of road.check(table, (...seen) => remarks.look(...seen))) {
      if (options.signal?.aborted) throw new CheckFailure("aborted");
      if (count > 0) for (const finding of beginning.splice(0)) collector.add(finding);
      for (const { finding } of found) collector.add(finding);
      for (const { like, count } of counted) collector.count(like, count);
      for (const finding of more) collector.add(finding);
      await uniqueness?.settle();
      rows += count;
      options.onProgress?.({ rows, bytes, size: table.size });
    }
  } finally {
    await road.close();
  }
  for (const finding of remarks.findings()) collector.add(finding);
  for (const finding of checker.end()) collector.add(finding);
  return rows;
}
