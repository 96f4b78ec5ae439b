import type { Finding } from "@opendatalocale/report";
import { type CompiledSchema, keyOf, type Reading } from "@opendatalocale/table-schema";
import type { Column } from "../../packages/validator/src/column.ts";
import type { Runner } from "./run-checks.ts";

/** Unique columns, the primary key, the unique keys, the foreign keys of the table towards itself: a Map or a Set each. */
export function runKeys(schema: CompiledSchema, columns: readonly Column[]): Runner[] {
  const place = (names: readonly string[]) => names.map((name) => columns.findIndex((column) => column.name === name));
  const isWhole = (names: readonly string[]) => names.length > 0 && !place(names).includes(-1);
  return [
    ...columns.filter(({ reader }) => reader?.unique).map((column) => uniqueColumn(column)),
    ...[schema.primaryKey].filter(isWhole).map((fields) => uniqueRows("primary-key", fields, place(fields))),
    ...schema.uniqueKeys.filter(isWhole).map((fields) => uniqueRows("unique-keys", fields, place(fields))),
    ...schema.foreignKeys
      .filter(({ resource, fields, referenceFields }) => resource === "" && isWhole(fields) && isWhole(referenceFields))
      .map(({ fields, referenceFields }) => foreignKey(fields, place(fields), referenceFields, place(referenceFields))),
  ];
}

function keyIn(readings: readonly Reading[], indexes: readonly number[]): { key: string; empties: number } {
  const values = indexes.map((index) => readings[index]?.value ?? null);
  return { key: JSON.stringify(values.map(keyOf)), empties: values.filter((value) => value === null).length };
}

function uniqueColumn({ name, number }: Column): Runner {
  const seen = new Map<string, number>();
  return {
    row(row, readings) {
      const { key, empties } = keyIn(readings, [number - 1]);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, row.number);
      if (empties > 0 || first === undefined) return [];
      const cell = row.cells[number - 1] ?? "";
      const params = { firstRow: first, fields: [name] };
      const found = { type: "unique-error", severity: "error", rowNumber: row.number, lineNumber: row.line } as const;
      return [{ ...found, fieldName: name, fieldNumber: number, cell, params }];
    },
    end: () => [],
  };
}

function uniqueRows(type: "primary-key" | "unique-keys", fields: readonly string[], indexes: number[]): Runner {
  const seen = new Map<string, number>();
  return {
    row(row, readings) {
      const { key, empties } = keyIn(readings, indexes);
      if (type === "unique-keys" && empties > 0) return [];
      const found = { type, severity: "error", rowNumber: row.number, lineNumber: row.line } as const;
      if (empties === indexes.length) return [{ ...found, params: { empty: true, fields } }];
      const first = seen.get(key);
      if (first === undefined) seen.set(key, row.number);
      return first === undefined ? [] : [{ ...found, params: { firstRow: first, fields } }];
    },
    end: () => [],
  };
}

function foreignKey(fields: readonly string[], from: number[], reference: readonly string[], to: number[]): Runner {
  const known = new Set<string>();
  const asked: { key: string; finding: Finding }[] = [];
  return {
    row(row, readings) {
      const target = keyIn(readings, to);
      if (target.empties < to.length) known.add(target.key);
      const { key, empties } = keyIn(readings, from);
      if (empties === from.length) return [];
      const values = from.map((index) => row.cells[index] ?? "");
      const params = { fields, reference, values };
      const found = { type: "foreign-key", severity: "error", rowNumber: row.number, lineNumber: row.line } as const;
      asked.push({ key, finding: { ...found, params } });
      return [];
    },
    end: () => asked.filter(({ key }) => !known.has(key)).map(({ finding }) => finding),
  };
}
