/** How well labels are known, 0 to 1: the validator knows the schemas, this package does not. */
export type HeaderScore = (labels: readonly string[]) => number;

export interface HeaderPlace {
  /** Index of the header among the rows given. */
  readonly row: number;
  /** Rows with text above it: a title, a date, a note. */
  readonly preamble: number;
}

/** Rows among which the header is looked for. */
export const SAMPLE_ROWS = 40;
/** A header known at least this much is one. */
export const KNOWN = 0.5;
/** Narrower tables are taken as they are: a title and a column of their own look the same. */
const NARROWEST = 3;

/**
 * Where the header stands: the first row with text, unless that one is a title above the table, narrower than half of
 * the table, or unknown where a row below is well known. Null when no row has text.
 */
export function findHeaderRow(rows: readonly (readonly string[])[], score?: HeaderScore): HeaderPlace | null {
  const widths = rows.map((cells) => cells.filter((cell) => cell.trim() !== "").length);
  const first = widths.findIndex((width) => width > 0);
  if (first < 0) return null;
  const row = knownRow(rows, widths, first, score) ?? belowTitles(rows, widths, first);
  return { row, preamble: widths.slice(first, row).filter((width) => width > 0).length };
}

function knownRow(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  first: number,
  score: HeaderScore | undefined,
): number | null {
  if (!score) return null;
  if (isKnown(rows[first] ?? [], score)) return first;
  for (let row = first + 1; row < rows.length; row++)
    if ((widths[row] ?? 0) >= NARROWEST && isKnown(rows[row] ?? [], score)) return row;
  return null;
}

/** True for labels that surely are a header. */
export function isKnown(labels: readonly string[], score: HeaderScore): boolean {
  return score(labels) >= KNOWN;
}

function belowTitles(rows: readonly (readonly string[])[], widths: readonly number[], first: number): number {
  const table = usualWidth(widths);
  if (table < NARROWEST || (widths[first] ?? 0) * 2 >= table) return first;
  const row = widths.findIndex((width, index) => index > first && width * 2 > table && !hasData(rows[index] ?? []));
  return row < 0 ? first : row;
}

/** The commonest width of a row with text; the wider one of two as common. */
function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 0) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [[usual] = [0]] = [...counts].sort(([a, times], [b, others]) => others - times || b - a);
  return usual;
}

/** Labels are words: numbers and dates are data. */
function hasData(cells: readonly string[]): boolean {
  return cells.some((cell) => /^[\d\s.,/:€%+-]+$/.test(cell) && /\d/.test(cell));
}
