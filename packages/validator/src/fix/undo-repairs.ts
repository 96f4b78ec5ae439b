import type { Change } from "./change.ts";
import { type OriginalHeader, originalHeader, textsIn } from "./original-header.ts";

/**
 * The table as it was, header first, from the mended one and the list of its changes: labels, rows and cells, blank ones included,
 * but for what the list does not hold, the form of the file (separators, quotes, encoding). Title rows above the header are not
 * part of the table: the list has them.
 * @param mended rows of the mended table, header first
 * @param changes all of its changes, in the order they were told
 */
export async function* undoRepairs(
  mended: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  changes: readonly Change[],
): AsyncGenerator<readonly string[]> {
  const byRow = new Map<number | null, Change[]>();
  for (const change of changes) {
    const known = byRow.get(change.row);
    if (known) known.push(change);
    else byRow.set(change.row, [change]);
  }
  let header: OriginalHeader | null = null;
  let row = firstRow(changes);
  for await (const cells of mended) {
    if (!header) {
      header = originalHeader(cells, byRow.get(null) ?? []);
      yield header.labels;
      continue;
    }
    for (let left = leftOut(byRow.get(row)); left; left = leftOut(byRow.get(++row))) yield left;
    yield originalRow(cells, header, byRow.get(row++) ?? []);
  }
  for (let left = leftOut(byRow.get(row)); left; left = leftOut(byRow.get(++row))) yield left;
}

/** Number of the first row below the header, which is row 1 unless titles stand above it. */
function firstRow(changes: readonly Change[]): number {
  const titles = changes.filter(({ repair }) => repair === "title-row");
  return titles.reduce((last, { row }) => Math.max(last, row ?? 0), 0) + 2;
}

function leftOut(changes: readonly Change[] = []): readonly string[] | null {
  const change = changes.find(({ repair }) => repair === "blank-row" || repair === "total-row");
  return change ? textsIn(change.before) : null;
}

function originalRow(
  mended: readonly string[],
  { labels, places }: OriginalHeader,
  changes: readonly Change[],
): readonly string[] {
  const cells = [...mended];
  // The last change of a cell is undone first: it may have been mended, then made harmless.
  for (const { column, before } of changes.toReversed()) {
    if (column === null) continue;
    const isBeyond = column > labels.length;
    cells[isBeyond ? places.length + column - labels.length - 1 : places.indexOf(column - 1)] = before;
  }
  const row = labels.map((_, position) => cells[places.indexOf(position)] ?? "");
  const short = changes.find(({ repair }) => repair === "short-row");
  if (short) return row.slice(0, Number(short.before));
  const long = changes.find(({ repair }) => repair === "long-row");
  return [...row, ...(long ? textsIn(long.before) : cells.slice(places.length))];
}
