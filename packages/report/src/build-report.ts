import type { CauseCounter } from "./cause-counter.ts";
import type { FindingCollector } from "./collector.ts";
import type { Finding, JsonValue, Lang, Words } from "./finding.ts";
import { cellReference } from "./place.ts";
import type { Cause, Report, ReportItem } from "./report.ts";
import { verdictOf } from "./verdict.ts";

/** Address of the report's JSON Schema, which is published beside this package's code. */
export const REPORT_SCHEMA = "https://opendatalocale.fr/schemas/report/1.json";

export interface ReportParts extends Pick<Report, "schema" | "source" | "options" | "version" | "date" | "failure"> {
  readonly findings: FindingCollector;
  readonly words: (finding: Finding, lang: Lang) => Words;
  /** frictionless's tags of a finding type. */
  readonly tagsOf: (type: string) => readonly string[];
  readonly stats: Pick<Report["stats"], "seconds" | "fields" | "rows" | "rowsProcessed" | "partial">;
}

/** Puts a report together: verdict, worded findings in file order, causes with exact counts. */
export function buildReport(parts: ReportParts): Report {
  const { findings, options, failure } = parts;
  const verdict = verdictOf({
    failed: failure !== null,
    errors: findings.errors,
    warnings: findings.warnings,
    strict: options.strict,
  });
  const ordered = findings.listed.toSorted(byPlace);
  const items = (severity: Finding["severity"]) =>
    ordered.filter((finding) => finding.severity === severity).map((finding) => itemOf(finding, parts));
  const errors = items("error");
  const warnings = items("warning");
  return {
    $schema: REPORT_SCHEMA,
    valid: verdict === "valid" || verdict === "valid-with-remarks",
    verdict,
    version: parts.version,
    date: parts.date,
    schema: parts.schema,
    source: parts.source,
    options,
    stats: {
      errors: findings.errors,
      warnings: findings.warnings,
      ...parts.stats,
      listed: { errors: errors.length, warnings: warnings.length },
      byType: Object.fromEntries([...findings.byType].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
    failure,
    causes: findings.causes.toSorted(byWeight).map((cause) => causeOf(cause, parts)),
    errors,
    warnings,
  };
}

/** Findings on the whole file come first, then by row and column. */
function byPlace(a: Finding, b: Finding): number {
  return (a.rowNumber ?? 0) - (b.rowNumber ?? 0) || (a.fieldNumber ?? 0) - (b.fieldNumber ?? 0);
}

function byWeight(a: CauseCounter, b: CauseCounter): number {
  const lead = Number(b.first.leads ?? false) - Number(a.first.leads ?? false);
  if (lead !== 0) return lead;
  const severity = Number(a.first.severity === "warning") - Number(b.first.severity === "warning");
  return severity || b.occurrences - a.occurrences || (a.first.fieldNumber ?? 0) - (b.first.fieldNumber ?? 0);
}

function itemOf(finding: Finding, { words, tagsOf, options, source }: ReportParts): ReportItem {
  const { title, message } = words(finding, options.locale);
  return {
    type: finding.type,
    constraint: finding.constraint ?? null,
    title,
    message,
    note: noteOf(finding),
    tags: tagsOf(finding.type),
    rowNumber: finding.rowNumber ?? null,
    lineNumber: finding.lineNumber ?? null,
    fieldName: finding.fieldName ?? null,
    fieldNumber: finding.fieldNumber ?? null,
    reference: referenceOf(finding, source.headerRow ?? 1),
    pointer: finding.pointer ?? null,
    cell: finding.cell ?? null,
    expected: finding.params?.expected ?? null,
    suggestion: finding.suggestion ?? null,
    check: finding.check ?? null,
  };
}

/** A column that is not there has no place, though frictionless gives it a number. */
function referenceOf(finding: Finding, headerRow: number): string | null {
  if (finding.type === "missing-label" || finding.pointer !== undefined) return null;
  const isOnHeader = finding.rowNumber === undefined && finding.fieldNumber !== undefined;
  return cellReference(finding.rowNumber ?? (isOnHeader ? headerRow : null), finding.fieldNumber ?? null);
}

/** Technical, in frictionless's manner. */
function noteOf({ type, constraint, params }: Finding): string {
  if (type === "type-error") return `type is "${text(params?.fieldType)}/${text(params?.format)}"`;
  if (constraint !== undefined) return `constraint "${constraint}" is "${text(params?.expected)}"`;
  return params ? JSON.stringify(params) : "";
}

function text(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

function causeOf({ first, places, examples, occurrences }: CauseCounter, { words, options }: ReportParts): Cause {
  const { title, message, why, howTo } = words(first, options.locale);
  return {
    severity: first.severity,
    type: first.type,
    leads: first.leads ?? false,
    constraint: first.constraint ?? null,
    check: first.check ?? null,
    fieldName: first.fieldName ?? null,
    fieldNumber: first.fieldNumber ?? null,
    title,
    message,
    why,
    howTo,
    occurrences,
    places: first.type === "missing-label" ? [] : places,
    examples: examples.map(({ cell, suggestion }) => ({ cell, suggestion: suggestion ?? null })),
  };
}
