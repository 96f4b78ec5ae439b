import { harmlessCell } from "@opendatalocale/report";
import { type CompiledSchema, compileSchema, type FieldReader } from "@opendatalocale/table-schema";
import { type Row, rowsOf, type Table } from "@opendatalocale/tabular";
import type { CompiledCheck } from "../check.ts";
import type { ColumnAliases } from "../header/column-aliases.ts";
import type { RepairField } from "../repair.ts";
import type { Change, ChangeKind, Decide } from "./change.ts";
import { type FixedColumn, fixHeader } from "./fix-header.ts";
import { fixRow, wholeRow } from "./fix-row.ts";
import { formChanges, quoteChanges } from "./form-changes.ts";
import { repairCell } from "./repair-cell.ts";
import type { Survey } from "./survey.ts";
import { coordinateColumns } from "./swapped-coordinates.ts";

export interface FixOptions {
  /** Whether a change is to be made; `true` for safe ones only, by default. */
  readonly accepts?: (change: ChangeKind) => boolean;
  /** Told of each change made, in file order. */
  readonly onChange?: (change: Change) => void;
  /** The rows will be written as CSV (by default): what that changes to the form of the file is told too. */
  readonly asCsv?: boolean;
  /** Told of each change that was not accepted. */
  readonly onRefusal?: (change: Change) => void;
}

/** What is known of the file and of its schema before its rows are read. */
export interface FixPlan {
  readonly schema: CompiledSchema;
  readonly survey: Survey;
  /** Labels seen in real files, per field. */
  readonly aliases: ColumnAliases;
  /** The checks that the schema calls on one column only, by column. */
  readonly checks: ReadonlyMap<string, readonly CompiledCheck[]>;
}

/**
 * The mended table, header first, row by row, in constant memory. A cell that the schema accepts is only touched where its text is
 * plainly damaged (`Ã©`) or a spreadsheet would run it as a formula; a row is only left out when it is blank, a title above the
 * header, or a total that was accepted as such: all are told with their contents.
 */
export async function* fixTable(table: Table, plan: FixPlan, options: FixOptions): AsyncGenerator<readonly string[]> {
  const { accepts = isSafe, onChange = () => {}, onRefusal = () => {} } = options;
  const decide: Decide = (change) => {
    const isAccepted = accepts(change);
    if (isAccepted) onChange(change);
    else onRefusal(change);
    return isAccepted;
  };
  for (const [index, cells] of table.titleRows.entries())
    onChange({ ...wholeRow(index + 1, "title-row"), before: JSON.stringify(cells) });
  const { survey, aliases, schema } = plan;
  const header = fixHeader(table.labels, schema, {
    aliases,
    emptyColumns: survey.emptyColumns,
    suits: (from, reader) => suits(from, reader, plan),
    decide,
  });
  yield header.map(({ name, from }) => harmlessLabel(name, from, onChange));
  const columns = header.map((column) => ({ ...column, field: repairField(column, plan) }));
  const fixer = {
    columns,
    coordinates: coordinateColumns(columns),
    labels: table.labels.length,
    decide,
    tell: onChange,
  };
  for await (const row of rowsOf(table)) {
    const findings = table.takeFindings();
    for (const change of quoteChanges(findings)) onChange(change);
    if (!isLeftOut(row, survey, decide)) yield fixRow(row, fixer);
  }
  const findings = table.takeFindings();
  for (const change of quoteChanges(findings)) onChange(change);
  if (options.asCsv ?? true) for (const change of formChanges(table, findings)) onChange(change);
}

function isSafe({ confidence }: ChangeKind): boolean {
  return confidence === "safe";
}

function harmlessLabel(name: string, from: number | null, tell: (change: Change) => void): string {
  const after = harmlessCell(name);
  const column = from === null ? null : from + 1;
  if (after !== name)
    tell({ repair: "formula", confidence: "safe", row: null, column, field: name, before: name, after });
  return after;
}

/** A column that the schema does not know holds any text. */
const [freeReader] = compileSchema({ fields: [{ name: "*" }] }).fields;

function repairField({ reader, from }: FixedColumn, { schema, survey, checks }: FixPlan): RepairField {
  const known = reader ?? freeReader;
  if (!known) throw new Error("a schema of one field has one reader");
  const { name, constraints } = known.field;
  const keys = [schema.primaryKey, ...schema.uniqueKeys].flat();
  return {
    reader: known,
    daysComeFirst: survey.daysComeFirst[from ?? -1] ?? false,
    checks: (reader && checks.get(name)) ?? [],
    isKey: constraints?.unique === true || keys.includes(name),
  };
}

/** Some cell of the column is right for the field, or can be made so; a column without cells may be anything. */
function suits(from: number, reader: FieldReader, plan: FixPlan): boolean {
  const field = repairField({ name: reader.field.name, from, reader }, plan);
  const cells = plan.survey.samples[from] ?? [];
  const isRight = (cell: string) => !("error" in reader(cell)) || repairCell(cell, field)?.isPartial === false;
  return cells.length === 0 || cells.some(isRight);
}

function isLeftOut({ number, cells }: Row, { totalRows }: Survey, decide: Decide): boolean {
  const isBlank = cells.every((cell) => cell.trim() === "");
  if (!isBlank && !totalRows.has(number)) return false;
  const change = { ...wholeRow(number, isBlank ? "blank-row" : "total-row"), before: JSON.stringify(cells) };
  return decide(isBlank ? change : { ...change, confidence: "to-confirm" });
}
