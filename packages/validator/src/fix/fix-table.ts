import type { CompiledSchema } from "@opendatalocale/table-schema";
import { rowsOf, type Table } from "@opendatalocale/tabular";
import { type FixedHeader, fixHeader, type HeaderChange } from "./fix-header.ts";
import { neutralised } from "./formula.ts";
import { repairCell } from "./repair-cell.ts";
import type { Survey } from "./survey.ts";

/** One change of the file, so that it can be read and undone. */
export interface Change {
  /** Name of a repair, or `rename-column`, `reorder-columns`, `add-column`, `blank-row`, `total-row`, `formula`. */
  readonly repair: string;
  readonly confidence: "safe" | "to-confirm";
  /** Row of the original file; null for the header and the file. */
  readonly row: number | null;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Many changes of the same kind in the same column. */
export type ChangeKind = Pick<Change, "repair" | "field" | "confidence">;

export interface FixOptions {
  /** Whether a change is to be made; `true` for safe ones only, by default. */
  readonly accepts?: (change: ChangeKind) => boolean;
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** Told of each change made, in file order. */
  readonly onChange?: (change: Change) => void;
  /** Told of each change that was not accepted. */
  readonly onRefusal?: (change: Change) => void;
}

/**
 * The mended table, header first, row by row, in constant memory. A cell that the schema accepts is never touched, but for one
 * that a spreadsheet would run as a formula; a row is only left out when it is blank, or a total that was accepted as such:
 * both are told with their contents.
 */
export async function* fixTable(
  table: Table,
  schema: CompiledSchema,
  survey: Survey,
  options: FixOptions,
): AsyncGenerator<readonly string[]> {
  const { accepts = ({ confidence }) => confidence === "safe", onChange = () => {}, onRefusal = () => {} } = options;
  const decide = (change: Change): boolean => {
    const isAccepted = accepts(change);
    if (isAccepted) onChange(change);
    else onRefusal(change);
    return isAccepted;
  };
  const header = fixHeader(table.labels, schema, {
    aliases: options.aliases ?? {},
    emptyColumns: survey.emptyColumns,
    accepts: (change) => decide(headerChange(change)),
  });
  yield header.columns.map(({ name }) => neutralised(name));
  for await (const { number, cells } of rowsOf(table)) {
    if (isLeftOut(cells, number, survey, decide)) continue;
    yield fixRow(cells, number, header, survey, table.labels.length, decide, onChange);
  }
}

function headerChange({ kind, before, after, confidence }: HeaderChange): Change {
  const names = { rename: "rename-column", reorder: "reorder-columns", add: "add-column" } as const;
  return { repair: names[kind], confidence, row: null, field: after, before, after };
}

function isLeftOut(
  cells: readonly string[],
  row: number,
  { totalRows }: Survey,
  decide: (change: Change) => boolean,
): boolean {
  const isBlank = cells.every((cell) => cell.trim() === "");
  if (!isBlank && !totalRows.has(row)) return false;
  const repair = isBlank ? "blank-row" : "total-row";
  const before = isBlank ? "" : JSON.stringify(cells);
  return decide({ repair, confidence: isBlank ? "safe" : "to-confirm", row, field: "", before, after: "" });
}

function fixRow(
  cells: readonly string[],
  row: number,
  { columns }: FixedHeader,
  { daysComeFirst }: Survey,
  labels: number,
  decide: (change: Change) => boolean,
  tell: (change: Change) => void,
): string[] {
  // Never left to choice: a file that runs code when it is opened is not given back.
  const harmless = (before: string, field: string): string => {
    const after = neutralised(before);
    if (after !== before) tell({ repair: "formula", confidence: "safe", row, field, before, after });
    return after;
  };
  const fixed = columns.map(({ name, from, reader }) => {
    const cell = from === null ? "" : (cells[from] ?? "");
    if (cell === "") return cell;
    let value = cell;
    if (reader && "error" in reader(cell)) {
      const found = repairCell(cell, { reader, daysComeFirst: daysComeFirst[from ?? -1] ?? false });
      const change = found && {
        repair: found.repair.name,
        confidence: found.confidence,
        row,
        field: name,
        before: cell,
      };
      if (found && change && decide({ ...change, after: found.value })) value = found.value;
    }
    return harmless(value, name);
  });
  // Cells beyond the header belong to no column: they stay at the end of the row.
  const beyond = cells.slice(labels).map((cell) => harmless(cell, ""));
  return beyond.some((cell) => cell.trim() !== "") ? [...fixed, ...beyond] : fixed;
}
