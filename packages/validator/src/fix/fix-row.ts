import { harmlessCell } from "@opendatalocale/report";
import type { Row } from "@opendatalocale/tabular";
import type { RepairField } from "../repair.ts";
import type { Change, Decide } from "./change.ts";
import type { FixedColumn } from "./fix-header.ts";
import { repairCell } from "./repair-cell.ts";
import { type CoordinateColumns, unswapCoordinates } from "./swapped-coordinates.ts";

/** A column of the mended file and what its repairs may know of it. */
export interface RowColumn extends FixedColumn {
  readonly field: RepairField;
}

export interface RowFixer {
  readonly columns: readonly RowColumn[];
  readonly coordinates: CoordinateColumns | null;
  /** Number of columns of the original. */
  readonly labels: number;
  readonly decide: Decide;
  /** Told of what is not left to choice. */
  readonly tell: (change: Change) => void;
}

/** The mended row. Cells beyond the header belong to no column: they stay at the end of the row, unless all are blank. */
export function fixRow({ number, cells }: Row, fixer: RowFixer): string[] {
  const { columns, coordinates, labels, decide, tell } = fixer;
  tellShort(number, cells.length, labels, tell);
  const fixed = columns.map(({ name, from, field }) => {
    const cell = from === null ? "" : (cells[from] ?? "");
    if (cell === "") return "";
    const place = { row: number, column: (from ?? 0) + 1, field: name };
    const found = repairCell(cell, field);
    const isMended =
      found !== null &&
      decide({ repair: found.repair.name, confidence: found.confidence, ...place, before: cell, after: found.value });
    return harmless(isMended ? found.value : cell, place, tell);
  });
  if (coordinates) unswapCoordinates(fixed, number, columns, coordinates, fixer);
  const beyond = cells
    .slice(labels)
    .map((cell, index) => harmless(cell, { row: number, column: labels + index + 1, field: "" }, tell));
  if (beyond.length === 0) return fixed;
  const isDropped =
    beyond.every((cell) => cell.trim() === "") &&
    decide({ ...wholeRow(number, "long-row"), before: JSON.stringify(cells.slice(labels)) });
  return isDropped ? fixed : [...fixed, ...beyond];
}

/** A change to a row as a whole. */
export function wholeRow(row: number, repair: string): Change {
  return { repair, confidence: "safe", row, column: null, field: "", before: "", after: "" };
}

/** A mended row has all its cells. */
function tellShort(row: number, cells: number, labels: number, tell: (change: Change) => void): void {
  if (cells < labels) tell({ ...wholeRow(row, "short-row"), before: String(cells), after: String(labels) });
}

/** Never left to choice: a file that runs code when it is opened is not given back. */
function harmless(
  before: string,
  place: Pick<Change, "row" | "column" | "field">,
  tell: (change: Change) => void,
): string {
  const after = harmlessCell(before);
  if (after !== before) tell({ repair: "formula", confidence: "safe", ...place, before, after });
  return after;
}
