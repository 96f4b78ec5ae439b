import type { Finding } from "@opendatalocale/report";
import type { CompiledSchema } from "@opendatalocale/table-schema";
import type { Column } from "../column.ts";
import type { RowCursor } from "../row-cursor.ts";
import { KeyIndex } from "./key-index.ts";
import { rowKey } from "./row-key.ts";

/** What must not be seen twice down the table: `unique` columns, the primary key, the unique keys. */
export interface Uniqueness {
  readonly judge: (cursor: RowCursor) => Finding[];
}

/** Null when the schema asks for nothing of the kind, so that the hot path need not make keys. */
export function planUniqueness(schema: CompiledSchema, columns: readonly Column[]): Uniqueness | null {
  const rules = [...uniqueColumns(columns), ...primaryKey(schema, columns), ...uniqueKeys(schema, columns)];
  if (rules.length === 0) return null;
  return { judge: (cursor) => rules.flatMap((rule) => rule(cursor) ?? []) };
}

type Rule = (cursor: RowCursor) => Finding | null;

function uniqueColumns(columns: readonly Column[]): Rule[] {
  return columns.flatMap((column, index) => (column.reader?.unique ? [uniqueColumn(column, index)] : []));
}

function uniqueColumn(column: Column, index: number): Rule {
  const seen = new KeyIndex();
  return (cursor) => {
    const key = rowKey(cursor, [index]);
    const before = key === null ? 0 : seen.see(key, cursor.rowNumber);
    if (!before) return null;
    const cell = cursor.text(index);
    return {
      type: "unique-error",
      severity: "error",
      ...placeOf(cursor),
      fieldName: column.name,
      fieldNumber: column.number,
      ...(cell === undefined ? {} : { cell }),
      params: { firstRow: before, fields: [column.name] },
    };
  };
}

/** As frictionless: a row whose whole key is empty breaks it too; a key with a column that the file lacks is not checked. */
function primaryKey(schema: CompiledSchema, columns: readonly Column[]): Rule[] {
  const indexes = indexesOf(schema.primaryKey, columns);
  if (!indexes) return [];
  const seen = new KeyIndex();
  const fields = schema.primaryKey;
  return [
    (cursor) => {
      const key = rowKey(cursor, indexes);
      if (key === null)
        return { type: "primary-key", severity: "error", ...placeOf(cursor), params: { empty: true, fields } };
      const before = seen.see(key, cursor.rowNumber);
      return before
        ? { type: "primary-key", severity: "error", ...placeOf(cursor), params: { firstRow: before, fields } }
        : null;
    },
  ];
}

/** Table Schema v2: a key with an empty cell is not compared, as in SQL (https://datapackage.org/standard/table-schema/#uniqueKeys). */
function uniqueKeys(schema: CompiledSchema, columns: readonly Column[]): Rule[] {
  return schema.uniqueKeys.flatMap((fields) => {
    const indexes = indexesOf(fields, columns);
    if (!indexes) return [];
    const seen = new KeyIndex();
    const rule: Rule = (cursor) => {
      if (indexes.some((index) => cursor.value(index) === null)) return null;
      const before = seen.see(rowKey(cursor, indexes) ?? "", cursor.rowNumber);
      return before
        ? { type: "unique-keys", severity: "error", ...placeOf(cursor), params: { firstRow: before, fields } }
        : null;
    };
    return [rule];
  });
}

function indexesOf(fields: readonly string[], columns: readonly Column[]): number[] | null {
  const indexes = fields.map((name) => columns.findIndex((column) => column.name === name));
  return fields.length > 0 && indexes.every((index) => index >= 0) ? indexes : null;
}

function placeOf(cursor: RowCursor): { rowNumber: number; lineNumber: number } {
  return { rowNumber: cursor.rowNumber, lineNumber: cursor.lineNumber };
}
