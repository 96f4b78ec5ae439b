import type { CompiledSchema, FieldReader } from "@opendatalocale/table-schema";
import type { ColumnAliases } from "../header/column-aliases.ts";
import type { Change, Decide } from "./change.ts";
import { matchLabels } from "./match-labels.ts";

/** A column of the mended file. */
export interface FixedColumn {
  readonly name: string;
  /** Position in the original file, from 0; null for a column that is added, empty. */
  readonly from: number | null;
  readonly reader: FieldReader | null;
}

export interface FixHeaderOptions {
  /** Names seen in real files, per field. */
  readonly aliases: ColumnAliases;
  /** Columns without a name whose cells are all empty: they may go. */
  readonly emptyColumns: ReadonlySet<number>;
  /** Whether what stands at a position (from 0) may be of a field: a name that is only near proves nothing alone. */
  readonly suits: (position: number, reader: FieldReader) => boolean;
  readonly decide: Decide;
}

/**
 * The header as the schema wants it: its columns first, in its order, under its names, the optional ones added when they are
 * missing; the file's own columns after them, untouched. No column is lost but those without name and without content.
 */
export function fixHeader(
  labels: readonly string[],
  schema: CompiledSchema,
  options: FixHeaderOptions,
): readonly FixedColumn[] {
  const { decide } = options;
  const matched = matchLabels(labels, schema, options);
  const columns: FixedColumn[] = [];
  for (const reader of schema.fields) {
    const { name } = reader.field;
    const from = matched.get(name);
    if (from !== undefined) columns.push({ name, from, reader });
    else if (!reader.required && matched.size > 0 && decide(ofFile("add-column", { field: name, after: name })))
      columns.push({ name, from: null, reader });
  }
  columns.push(...ownColumns(labels, new Set(matched.values()), options));
  if (!isMoved(columns)) return columns;
  const kept = columns.filter(({ from }) => from !== null);
  const after = JSON.stringify(kept.map(({ from }) => (from ?? 0) + 1));
  if (decide(ofFile("reorder-columns", { before: JSON.stringify(labels), after }))) return columns;
  const added = columns.filter(({ from }) => from === null);
  return [...kept.sort((a, b) => (a.from ?? 0) - (b.from ?? 0)), ...added];
}

/** The columns that the schema does not know, but for those without name and without content. */
function ownColumns(
  labels: readonly string[],
  used: ReadonlySet<number>,
  { emptyColumns, decide }: FixHeaderOptions,
): FixedColumn[] {
  return labels.flatMap((label, from) => {
    if (used.has(from)) return [];
    const column = from + 1;
    if (emptyColumns.has(from) && decide(ofFile("empty-column", { column, before: label }))) return [];
    const name = label.trim();
    const isKept =
      name === label || !decide(ofFile("rename-column", { column, field: name, before: label, after: name }));
    return [{ name: isKept ? label : name, from, reader: null }];
  });
}

/** A safe change to the header. */
function ofFile(repair: string, change: Partial<Change>): Change {
  return { repair, confidence: "safe", row: null, column: null, field: "", before: "", after: "", ...change };
}

function isMoved(columns: readonly FixedColumn[]): boolean {
  const positions = columns.flatMap(({ from }) => (from === null ? [] : [from]));
  return positions.some((from, index) => index > 0 && from < (positions[index - 1] ?? 0));
}
