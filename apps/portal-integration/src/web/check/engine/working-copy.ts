import { harmlessCell } from "@opendatalocale/report";
import { type ByteSource, fromBlob, rowsOf, type Table } from "@opendatalocale/tabular";
import { type Change, type ChangeKind, formChanges, openFix, quoteChanges } from "@opendatalocale/validator/fix";
import { type RowFile, RowFileBuilder, rowCount, rowsBetween, withRow } from "./row-file.ts";

/** The table as it will be given back: UTF-8, commas, header first. Never changed in place. */
export interface WorkingCopy {
  /** Row 0 is the header. */
  readonly table: RowFile;
  /** For each data row, its row in the original file, rising. */
  readonly origins: Int32Array;
}

/** What a reading may need to tell of its progress, and to be stopped. */
export type Watch = (source: ByteSource) => ByteSource;

export type Told = (change: Change) => void;

export function dataRows({ table }: WorkingCopy): number {
  return rowCount(table) - 1;
}

export async function labelsOf({ table }: WorkingCopy): Promise<string[]> {
  return (await rowsBetween(table, 0, 1))[0] ?? [];
}

/**
 * The copy of a table just opened. Only its form changes: encoding, separators, lines above the header, and cells that a
 * spreadsheet would run; each change is told. Throws TableError.
 */
export async function copyOf(table: Table, tell: Told): Promise<WorkingCopy> {
  const builder = new RowFileBuilder();
  const origins: number[] = [];
  for (const [index, cells] of table.titleRows.entries())
    tell({ ...ofFile("title-row"), row: index + 1, before: JSON.stringify(cells) });
  builder.add(
    table.labels.map((label, index) => harmless(label, { row: null, column: index + 1, field: label }, tell)),
  );
  for await (const { number, cells } of rowsOf(table)) {
    for (const change of quoteChanges(table.takeFindings())) tell(change);
    const place = (index: number) => ({ row: number, column: index + 1, field: table.labels[index] ?? "" });
    builder.add(cells.map((cell, index) => harmless(cell, place(index), tell)));
    origins.push(number);
  }
  const findings = table.takeFindings();
  for (const change of [...quoteChanges(findings), ...formChanges(table, findings)]) tell(change);
  return { table: builder.done(), origins: Int32Array.from(origins) };
}

/** How a copy is read: its form is known, and its first row is the header. */
export const copyReading = { encoding: "utf-8", delimiter: ",", headerScore: () => 1 } as const;

export function sourceOf({ table }: WorkingCopy, name: string): ByteSource {
  return fromBlob(name, table.blob);
}

/** The copy with some kinds of change made, each told with its row in the original file. Throws TableError and CheckFailure. */
export async function mended(
  copy: WorkingCopy,
  schema: string,
  { accepts, tell, watch }: { accepts: (kind: ChangeKind) => boolean; tell: Told; watch: Watch },
): Promise<WorkingCopy> {
  const fix = await openFix(() => watch(sourceOf(copy, "copie.csv")), { schema, ...copyReading });
  const builder = new RowFileBuilder();
  const gone = new Set<number>();
  const original = (row: number | null) => (row === null ? null : (copy.origins[row - 2] ?? row));
  const onChange = (change: Change) => {
    if (change.row !== null && isRowLeftOut(change)) gone.add(change.row - 2);
    tell({ ...change, row: original(change.row) });
  };
  for await (const cells of fix.mend({ accepts, onChange })) builder.add(cells);
  return { table: builder.done(), origins: copy.origins.filter((_, index) => !gone.has(index)) };
}

/** The copy with one cell changed, and what it held. `index` is the data row, from 0; `column` from 0. */
export async function withCell(
  copy: WorkingCopy,
  index: number,
  column: number,
  value: string,
): Promise<{ copy: WorkingCopy; before: string }> {
  const [cells = []] = await rowsBetween(copy.table, index + 1, index + 2);
  const before = cells[column] ?? "";
  while (cells.length <= column) cells.push("");
  cells[column] = value;
  return { copy: { ...copy, table: withRow(copy.table, index + 1, cells) }, before };
}

function isRowLeftOut({ repair }: Change): boolean {
  return repair === "blank-row" || repair === "total-row";
}

function harmless(before: string, place: Pick<Change, "row" | "column" | "field">, tell: Told): string {
  const after = harmlessCell(before);
  if (after !== before) tell({ ...ofFile("formula"), ...place, before, after });
  return after;
}

function ofFile(repair: string): Change {
  return { repair, confidence: "safe", row: null, column: null, field: "", before: "", after: "" };
}
