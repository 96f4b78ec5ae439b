import type { Finding, FindingCollector } from "@opendatalocale/report";
import type { CompiledSchema } from "@opendatalocale/table-schema";
import type { Table } from "@opendatalocale/tabular";
import { CheckFailure } from "./check-failure.ts";
import { CheckRunner } from "./check-runner.ts";
import type { Column } from "./column.ts";
import { columnAliases } from "./column-aliases.ts";
import { planCustomChecks } from "./custom-check-plan.ts";
import { matchHeader } from "./header.ts";
import { planForeignKeys } from "./keys/foreign-keys.ts";
import { planUniqueness, type Uniqueness } from "./keys/uniqueness.ts";
import { planLinks } from "./linked/linked-keys.ts";
import { RowCursor } from "./row-cursor.ts";
import { createRowGate } from "./row-gate.ts";
import { judgeRow } from "./row-judge.ts";
import { planRules } from "./rule-runner.ts";
import type { Suggest } from "./suggestions/suggest.ts";
import { TableRemarks } from "./table-remarks.ts";
import type { ValidateOptions } from "./validate-options.ts";
import { otherVersionThatFits } from "./version-fit.ts";

/**
 * Reads the table once and puts everything there is to say of it into `collector`.
 * Each row first meets the gate (bytes only); the rows, checks and keys it cannot settle go the slow, exact road.
 * @returns the number of data rows read
 */
export async function checkTable(
  table: Table,
  schema: CompiledSchema,
  schemaId: string,
  collector: FindingCollector,
  options: ValidateOptions,
): Promise<number> {
  const { version = "" } = schema.descriptor;
  const aliases = columnAliases(schemaId, version);
  const header = matchHeader(table.labels, schema, { ignoreHeaderCase: options.ignoreHeaderCase ?? false, aliases });
  for (const finding of header.findings) collector.add(finding);
  const fit = otherVersionThatFits(table.labels, schemaId, version);
  if (fit) collector.add(fit);
  const uniqueness = planUniqueness(schema, header.columns, options);
  try {
    const rows = await checkRows(table, schema, schemaId, header.columns, uniqueness, collector, options);
    for (const finding of table.takeFindings()) collector.add(finding);
    return rows;
  } finally {
    await uniqueness?.close();
  }
}

async function checkRows(
  table: Table,
  schema: CompiledSchema,
  schemaId: string,
  columns: readonly Column[],
  uniqueness: Uniqueness | null,
  collector: FindingCollector,
  options: ValidateOptions,
): Promise<number> {
  const { planned, findings } = await planCustomChecks(schema.customChecks, columns);
  const { keys: foreignKeys, findings: foreignKeyFindings } = planForeignKeys(schema, columns);
  for (const finding of [...findings, ...foreignKeyFindings]) collector.add(finding);
  const tell = (finding: Finding) => collector.add(finding);
  const runners = planned.map((plan) => new CheckRunner(plan));
  const rules = planRules(schemaId, columns);
  const links = planLinks(schemaId, columns, options.linked ?? []);
  const isAccepted = createRowGate(columns);
  const cursor = new RowCursor(columns);
  const remarks = new TableRemarks(table);
  /** Loaded with the repairs when the first faulty row is met. */
  let suggest: Suggest | undefined;
  let rows = 0;
  for await (const block of table.blocks()) {
    if (options.signal?.aborted) throw new CheckFailure("aborted");
    if (rows === 0 && block.rows > 0) beginChecks(runners, collector);
    for (let row = 0; row < block.rows; row++) {
      const accepted = isAccepted(block, row);
      cursor.moveTo(block, row);
      if (!accepted) {
        suggest ??= (await import("./suggestions/suggest.ts")).suggest;
        for (const finding of judgeRow(cursor, suggest)) collector.add(finding);
      }
      for (const runner of runners) {
        if (accepted && runner.accepts(block, row)) continue;
        const finding = runner.judge(cursor);
        if (!finding) continue;
        suggest ??= (await import("./suggestions/suggest.ts")).suggest;
        collector.add(withSuggestion(finding, runner, columns, suggest));
      }
      for (const rule of rules) {
        if (accepted && rule.accepts(block, row)) continue;
        const finding = rule.judge(cursor);
        if (finding) collector.add(finding);
      }
      uniqueness?.judge(block, row, accepted, cursor, tell);
      if (links) for (const finding of links(cursor)) collector.add(finding);
      foreignKeys?.note(cursor);
    }
    remarks.look(block);
    for (const finding of table.takeFindings()) collector.add(finding);
    await uniqueness?.settle();
    rows += block.rows;
    options.onProgress?.({ rows, bytes: table.bytesRead(), size: table.size });
  }
  for (const finding of remarks.findings()) collector.add(finding);
  for (const finding of uniqueness?.end() ?? []) collector.add(finding);
  for (const finding of foreignKeys?.end() ?? []) collector.add(finding);
  for (const rule of rules) for (const finding of rule.end()) collector.add(finding);
  return rows;
}

/** A better value than the one a check refuses, when one can be known. */
function withSuggestion(finding: Finding, runner: CheckRunner, columns: readonly Column[], suggest: Suggest): Finding {
  const { cell, fieldNumber, suggestion } = finding;
  const reader = columns[(fieldNumber ?? 0) - 1]?.reader;
  if (suggestion || cell === undefined || !reader || !runner.alone) return finding;
  const found = suggest({ reader, cell, check: runner.alone });
  return found ? { ...finding, suggestion: found } : finding;
}

function beginChecks(runners: readonly CheckRunner[], collector: FindingCollector): void {
  for (const runner of runners) {
    const finding = runner.begin();
    if (finding) collector.add(finding);
  }
}
