import { rowsOf, type Table } from "@opendatalocale/tabular";
import { LastRows } from "../remarks/total-rows.ts";

/** What must be known of the whole file before its first row is mended. */
export interface Survey {
  readonly rows: number;
  /** Positions (from 0) of columns without a name whose cells are all empty. */
  readonly emptyColumns: ReadonlySet<number>;
  /** Per column: its dates show days first, and none months first. */
  readonly daysComeFirst: readonly boolean[];
  /** Row numbers of totals at the end of the file. */
  readonly totalRows: ReadonlySet<number>;
  /** Per column: its first cells that are not blank. */
  readonly samples: readonly (readonly string[])[];
}

/** Cells that show what a column holds. */
const MOST_SAMPLES = 20;

/** Reads the table once. */
export async function surveyTable(table: Table): Promise<Survey> {
  const { labels } = table;
  const isEmpty = labels.map((label) => label.trim() === "");
  const days = labels.map(() => ({ first: false, second: false }));
  const samples = labels.map((): string[] => []);
  const last = new LastRows(labels.length);
  let rows = 0;
  for await (const { number, cells } of rowsOf(table)) {
    rows++;
    for (const [index, cell] of cells.entries()) {
      if (isEmpty[index] && cell !== "") isEmpty[index] = false;
      const sample = samples[index];
      if (sample && sample.length < MOST_SAMPLES && cell.trim() !== "") sample.push(cell);
      const seen = days[index];
      if (seen && cell.length >= 8 && cell.length <= 30) noteDate(cell, seen);
    }
    last.note(number, cells);
  }
  return {
    rows,
    emptyColumns: new Set(isEmpty.flatMap((empty, index) => (empty ? [index] : []))),
    daysComeFirst: days.map(({ first, second }) => first && !second),
    totalRows: new Set(last.totals),
    samples,
  };
}

function noteDate(cell: string, seen: { first: boolean; second: boolean }): void {
  const parts = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -]\d{4}/.exec(cell);
  if (!parts) return;
  if (Number(parts[1]) > 12) seen.first = true;
  if (Number(parts[2]) > 12) seen.second = true;
}
