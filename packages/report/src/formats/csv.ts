import type { Finding } from "../finding.ts";
import { defineFormat } from "../format.ts";
import type { Report, ReportItem } from "../report.ts";
import { harmlessCell } from "../text/harmless-cell.ts";

/** One line a finding, for a spreadsheet. No cell of the file can become a formula there. */
export const format = defineFormat({
  name: "csv",
  mediaType: "text/csv",
  extension: ".csv",
  write: (report) => table([report]),
  writeAll: (reports) => table(reports),
});

const header = [
  "file",
  "verdict",
  "severity",
  "type",
  "constraint",
  "check",
  "row",
  "line",
  "column",
  "field",
  "place",
  "cell",
  "message",
  "suggestion",
];

const ofFinding = header.filter((name) => name !== "verdict");

/** The header of {@link findingsLine}. */
export const findingsHeader: string = line(ofFinding);

/** One finding of a file as a line of CSV: the columns of this form but the verdict, which is only known at the end. */
export function findingsLine(file: string, severity: Finding["severity"], item: ReportItem): string {
  return line([file, ...row(item, severity)]);
}

function table(reports: readonly Report[]): string {
  return [header, ...reports.flatMap(rowsOf)].map(line).join("");
}

function line(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(",")}\n`;
}

/** A file that could not be checked has a line too: it must not look like a file without fault. */
function rowsOf(report: Report): string[][] {
  const { source, verdict, failure, errors, warnings } = report;
  const rows = [...errors.map((item) => row(item, "error")), ...warnings.map((item) => row(item, "warning"))];
  if (failure) rows.unshift(["failure", failure.code, "", "", "", "", "", "", "", "", failure.message, ""]);
  return rows.map((cells) => [source.name, verdict, ...cells]);
}

function row(item: ReportItem, severity: string): string[] {
  const { type, constraint, check, rowNumber, lineNumber, fieldNumber, fieldName, reference, pointer } = item;
  const place = reference ?? pointer;
  const facts = [severity, type, constraint, check, rowNumber, lineNumber, fieldNumber, fieldName, place];
  return [...facts, item.cell, item.message, item.suggestion?.value].map((value) => String(value ?? ""));
}

function cellOf(text: string): string {
  const harmless = harmlessCell(text);
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
