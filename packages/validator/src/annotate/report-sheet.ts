import type { Cause, Report } from "@opendatalocale/report";
import type { ColumnStyle, SheetDocument, WrittenCell } from "@opendatalocale/tabular/write";
import type { AnnotateWords } from "./annotate-words.ts";

const WIDTHS = [14, 28, 22, 8, 30, 36, 50, 60];

/** The first sheet: the verdict, what the workbook leaves out, and a table of causes. */
export function reportSheet(report: Report, notes: readonly string[], words: AnnotateWords): SheetDocument {
  const { source, schema, stats, failure } = report;
  const version = schema?.version ? ` ${schema.version}` : "";
  const facts = [
    words.verdicts[report.verdict],
    ...(failure ? [`${failure.message} ${failure.hint ?? ""} [${failure.code}]`] : []),
    `${words.file} : ${source.name}`,
    ...(schema?.name ? [`${words.schema} : ${schema.title ?? schema.name}${version}`] : []),
    ...(failure ? [] : [words.counts(stats.errors, stats.warnings)]),
    ...notes,
  ];
  const rows: WrittenCell[][] = facts.map((text, index) => [{ text, look: index === 0 ? "header" : "plain" }]);
  if (report.causes.length > 0)
    rows.push(
      [],
      words.heads.map((text) => ({ text, look: "header" })),
      ...report.causes.map((cause) => causeRow(cause, words)),
    );
  return {
    name: words.reportSheet,
    columns: WIDTHS.map((width): ColumnStyle => ({ width, kind: "text" })),
    rows,
    hasHeader: false,
  };
}

function causeRow(cause: Cause, words: AnnotateWords): WrittenCell[] {
  const { severity, title, fieldName, occurrences, places, examples, why, howTo } = cause;
  const others = occurrences - places.length;
  const where = places.length === 0 ? "" : `${places.join(", ")}${others > 0 ? ` ${words.others(others)}` : ""}`;
  const shown = examples
    .map(({ cell, suggestion }) => (suggestion ? `${cell} → ${suggestion.value}` : cell))
    .join("\n");
  const isError = severity === "error";
  return [
    { text: isError ? words.error : words.remark, look: isError ? "error" : "remark" },
    { text: title, look: "wrapped" },
    { text: fieldName ?? "", look: "wrapped" },
    { text: String(occurrences), kind: "number" },
    ...[where, shown, why, howTo].map((text): WrittenCell => ({ text, look: "wrapped" })),
  ];
}
