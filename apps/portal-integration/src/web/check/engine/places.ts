import type { Report, ReportItem } from "@opendatalocale/report";
import type { Issue } from "./protocol.ts";

/** The places that a report lists, by row. */
export interface Places {
  readonly ofRow: (rowNumber: number) => readonly Issue[];
  /** Rows where an error is listed, rising. */
  readonly faultyRows: readonly number[];
}

export function placesOf({ errors, warnings, source }: Report): Places {
  const byRow = new Map<number, Issue[]>();
  const faulty = new Set<number>();
  const note = (item: ReportItem, severity: Issue["severity"]) => {
    const { rowNumber, fieldNumber, title, message, suggestion } = item;
    if (rowNumber === null || rowNumber === source.headerRow) return;
    const column = fieldNumber === null ? null : fieldNumber - 1;
    const issue: Issue = { column, severity, title, message, suggestion };
    const known = byRow.get(rowNumber);
    if (known) known.push(issue);
    else byRow.set(rowNumber, [issue]);
    if (severity === "error") faulty.add(rowNumber);
  };
  for (const item of errors) note(item, "error");
  for (const item of warnings) note(item, "warning");
  return { ofRow: (rowNumber) => byRow.get(rowNumber) ?? [], faultyRows: [...faulty].sort((a, b) => a - b) };
}
