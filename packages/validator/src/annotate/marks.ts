import type { Cause, Report, ReportItem } from "@opendatalocale/report";
import type { AnnotateWords } from "./annotate-words.ts";

/** What is wrong with one cell, for its colour, its comment and the last column. */
export interface Mark {
  readonly severity: "error" | "remark";
  /** `C12`, or `12` for a row. */
  readonly place: string;
  readonly messages: readonly string[];
  /** Null once there are too many comments for a spreadsheet to open the sheet at ease. */
  readonly comment: string | null;
}

export interface Marks {
  /** Row number → column from 1 (0 for the row itself) → mark. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Mark>>;
  readonly comments: number;
  readonly cells: number;
}

/** Most comments in a sheet: beyond, spreadsheets take minutes to open it. */
const MAX_COMMENTS = 2000;
/** Longest comment, in characters. */
const LONGEST = 1000;

/** The marks of the places that a report lists; memory is bounded as the list is. */
export function marksOf(report: Report, words: AnnotateWords): Marks {
  const rows = new Map<number, Map<number, Mark>>();
  let comments = 0;
  let cells = 0;
  const causes = new Map(report.causes.map((cause) => [keyOf(cause), cause]));
  const add = (item: ReportItem, severity: Mark["severity"]) => {
    const place = placeOf(item, report.source.headerRow ?? 1);
    if (!place) return;
    const row = rows.get(place.row) ?? new Map<number, Mark>();
    rows.set(place.row, row);
    const known = row.get(place.column);
    const more = commentOf(item, causes.get(keyOf(item)), words);
    if (!known && place.column > 0) cells++;
    const isCommented = known ? known.comment !== null : place.column > 0 && comments < MAX_COMMENTS;
    if (!known && isCommented) comments++;
    row.set(place.column, {
      severity: known?.severity ?? severity,
      place: item.reference ?? String(place.row),
      messages: [...(known?.messages ?? []), item.message],
      comment: isCommented ? [known?.comment, more].filter(Boolean).join("\n\n").slice(0, LONGEST) : null,
    });
  };
  // Errors first: a cell with an error and a remark looks like an error.
  for (const item of report.errors) add(item, "error");
  for (const item of report.warnings) add(item, "remark");
  return { rows, comments, cells };
}

/** What concerns a column is marked on its label; what concerns the whole file is in the report only. */
function placeOf({ rowNumber, fieldNumber, reference }: ReportItem, headerRow: number) {
  if (rowNumber !== null) return { row: rowNumber, column: fieldNumber ?? 0 };
  return fieldNumber !== null && reference !== null ? { row: headerRow, column: fieldNumber } : null;
}

function keyOf({ type, constraint, check, fieldName }: ReportItem | Cause): string {
  return JSON.stringify([type, constraint, check, fieldName]);
}

function commentOf({ title, message, suggestion }: ReportItem, cause: Cause | undefined, words: AnnotateWords): string {
  const lines = [`${title}. ${message}`];
  if (suggestion) lines.push(words.better(suggestion.value, suggestion.confidence === "safe"));
  if (cause) lines.push(`${words.how} ${cause.howTo}`);
  return lines.join("\n");
}
