import type { FindingCollector } from "@opendatalocale/report";
import type { CompiledSchema } from "@opendatalocale/table-schema";
import type { Table } from "@opendatalocale/tabular";
import { CheckFailure } from "./check-failure.ts";
import { CheckRunner } from "./check-runner.ts";
import type { Column } from "./column.ts";
import { planCustomChecks } from "./custom-check-plan.ts";
import { matchHeader } from "./header.ts";
import { planForeignKeys } from "./keys/foreign-keys.ts";
import { planUniqueness } from "./keys/uniqueness.ts";
import { planLinks } from "./linked/linked-keys.ts";
import { RowChecker, type RowPlan } from "./row-checker.ts";
import { planRules } from "./rule-runner.ts";
import type { ValidateOptions } from "./validate-options.ts";
import { otherVersionThatFits } from "./version-fit.ts";

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
): Promise<number> {
  const header = matchHeader(table.labels, schema, { ignoreHeaderCase: options.ignoreHeaderCase ?? false });
  for (const finding of header.findings) collector.add(finding);
  const fit = otherVersionThatFits(table.labels, schemaId, schema.descriptor.version ?? "");
  if (fit) collector.add(fit);
  const rows = await checkRows(table, schema, schemaId, header.columns, collector, options);
  for (const finding of table.takeFindings()) collector.add(finding);
  return rows;
}

async function checkRows(
  table: Table,
  schema: CompiledSchema,
  schemaId: string,
  columns: readonly Column[],
  collector: FindingCollector,
  options: ValidateOptions,
): Promise<number> {
  const { planned, findings } = await planCustomChecks(schema.customChecks, columns);
  const { keys: foreignKeys, findings: foreignKeyFindings } = planForeignKeys(schema, columns);
  for (const finding of [...findings, ...foreignKeyFindings]) collector.add(finding);
  const plan: RowPlan = {
    columns,
    checks: planned.map((check) => new CheckRunner(check)),
    rules: planRules(schemaId, columns),
    uniqueness: planUniqueness(schema, columns),
    links: planLinks(schemaId, columns, options.linked ?? []),
    foreignKeys,
  };
  const checker = new RowChecker(plan, collector);
  let rows = 0;
  for await (const block of table.blocks()) {
    if (options.signal?.aborted) throw new CheckFailure("aborted");
    checker.check(block);
    for (const finding of table.takeFindings()) collector.add(finding);
    rows += block.rows;
    options.onProgress?.({ rows, bytes: table.bytesRead(), size: table.size });
  }
  checker.end();
  return rows;
}
