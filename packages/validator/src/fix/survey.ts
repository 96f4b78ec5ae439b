import { rowsOf, type Table } from "@opendatalocale/tabular";

/** What must be known of the whole file before its first row is mended. */
export interface Survey {
  readonly rows: number;
  /** Positions (from 0) of columns without a name whose cells are all empty. */
  readonly emptyColumns: ReadonlySet<number>;
  /** Per column: its dates show days first, and none months first. */
  readonly daysComeFirst: readonly boolean[];
  /** Row numbers of totals at the end of the file. */
  readonly totalRows: ReadonlySet<number>;
}

/** Rows at the end that may be totals. */
const LAST_ROWS = 5;

/** Reads the table once. */
export async function surveyTable(table: Table): Promise<Survey> {
  const { labels } = table;
  const isEmpty = labels.map((label) => label.trim() === "");
  const days = labels.map(() => ({ first: false, second: false }));
  const last: { number: number; cells: readonly string[] }[] = [];
  let rows = 0;
  for await (const { number, cells } of rowsOf(table)) {
    rows++;
    for (const [index, cell] of cells.entries()) {
      if (isEmpty[index] && cell.trim() !== "") isEmpty[index] = false;
      const seen = days[index];
      if (seen && cell.length >= 8 && cell.length <= 30) noteDate(cell, seen);
    }
    if (cells.some((cell) => cell.trim() !== "")) last.push({ number, cells });
    if (last.length > LAST_ROWS) last.shift();
  }
  return {
    rows,
    emptyColumns: new Set(isEmpty.flatMap((empty, index) => (empty ? [index] : []))),
    daysComeFirst: days.map(({ first, second }) => first && !second),
    totalRows: new Set(totalsIn(last, labels.length)),
  };
}

function noteDate(cell: string, seen: { first: boolean; second: boolean }): void {
  const parts = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -]\d{4}/.exec(cell);
  if (!parts) return;
  if (Number(parts[1]) > 12) seen.first = true;
  if (Number(parts[2]) > 12) seen.second = true;
}

/** A total says so in its first text, and leaves most of its row empty. */
function totalsIn(last: readonly { number: number; cells: readonly string[] }[], width: number): number[] {
  const found: number[] = [];
  for (const { number, cells } of last.toReversed()) {
    const filled = cells.filter((cell) => cell.trim() !== "");
    const isTotal = /^(sous-)?total\b/i.test(filled[0]?.trim() ?? "") && filled.length * 2 <= width;
    if (!isTotal) break;
    found.push(number);
  }
  return found;
}
