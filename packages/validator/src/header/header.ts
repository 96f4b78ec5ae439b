import type { Finding } from "@opendatalocale/report";
import type { CompiledSchema, FieldReader, FieldsMatch } from "@opendatalocale/table-schema";
import type { Column } from "../column.ts";
import { nearest, plainLetters } from "../nearest.ts";
import type { ColumnAliases } from "./column-aliases.ts";
import { matchByPosition } from "./header-by-position.ts";

/** The header of a file set against its schema. */
export interface HeaderMatch {
  readonly columns: readonly Column[];
  readonly findings: readonly Finding[];
}

export interface HeaderOptions {
  readonly ignoreHeaderCase: boolean;
  readonly aliases: ColumnAliases;
}

/**
 * Matches labels with fields as the official validator does: without `fieldsMatch`, a missing required column is an error,
 * a missing optional one, an unknown one and another order are remarks; with it, the standard's own rules decide
 * (https://datapackage.org/standard/table-schema/#fieldsMatch) and the remarks remain.
 */
export function matchHeader(labels: readonly string[], schema: CompiledSchema, options: HeaderOptions): HeaderMatch {
  const trimmed = labels.map((label) => label.trim());
  if (schema.fieldsMatch === "exact") return matchByPosition(trimmed, schema.fields, options);
  return matchByName(trimmed, schema, options);
}

function matchByName(labels: readonly string[], schema: CompiledSchema, options: HeaderOptions): HeaderMatch {
  const key = (name: string) => (options.ignoreHeaderCase ? name.toLowerCase() : name);
  const readers = new Map<string, FieldReader>(schema.fields.map((reader) => [key(reader.field.name), reader]));
  const taken = new Map<string, number>();
  const columns = labels.map((label, index): Column => {
    const first = taken.get(key(label));
    if (first === undefined) taken.set(key(label), index + 1);
    const reader = first === undefined ? (readers.get(key(label)) ?? null) : null;
    return { label, number: index + 1, reader, name: reader?.field.name ?? label };
  });
  if (columns.every((column) => !column.reader))
    return { columns, findings: [unmatchedHeader(labels, schema, options), ...duplicateLabels(columns, key)] };
  const findings: Finding[] = [
    ...duplicateLabels(columns, key),
    ...absentFields(columns, schema, options),
    ...unknownLabels(columns, schema, options),
    ...otherOrder(columns, schema),
  ];
  return { columns, findings };
}

/** Columns that bear other names of the schema's are told: the file is then no stranger to it. */
function unmatchedHeader(labels: readonly string[], schema: CompiledSchema, { aliases }: HeaderOptions): Finding {
  const meant = schema.fields.flatMap(({ field: { name } }) => {
    const label = labels.find((one) => isAlias(one, name, aliases)) ?? nearest(name, labels);
    return label === undefined || label === null ? [] : [{ label, name }];
  });
  const [first] = meant;
  const params = first ? { params: { columns: meant.length, label: first.label, name: first.name } } : {};
  return { type: "unmatched-header", severity: "error", ...params };
}

function* duplicateLabels(columns: readonly Column[], key: (name: string) => string): Generator<Finding> {
  const first = new Map<string, number>();
  for (const { label, number } of columns) {
    const before = first.get(key(label));
    if (before === undefined) first.set(key(label), number);
    else
      yield {
        type: "duplicate-label",
        severity: "error",
        fieldName: label,
        fieldNumber: number,
        params: { label, position: number, firstPosition: before },
      };
  }
}

/** frictionless gives absent columns the numbers that follow the file's last one. */
function* absentFields(
  columns: readonly Column[],
  schema: CompiledSchema,
  { aliases }: HeaderOptions,
): Generator<Finding> {
  const present = new Set(columns.flatMap((column) => (column.reader ? [column.reader] : [])));
  const unknown = columns.filter((column) => !column.reader).map((column) => column.label);
  let number = columns.length;
  for (const reader of schema.fields) {
    if (present.has(reader)) continue;
    const name = reader.field.name;
    const isError = !toleratesMissing(schema.fieldsMatch) || reader.required || schema.primaryKey.includes(name);
    const near = unknown.find((label) => isAlias(label, name, aliases)) ?? nearest(name, unknown);
    const params = { label: name, ...(near === null ? {} : { nearest: near }) };
    if (isError) yield { type: "missing-label", severity: "error", fieldName: name, fieldNumber: ++number, params };
    else yield { type: "missing-label", severity: "warning", fieldName: name, params };
  }
}

function* unknownLabels(
  columns: readonly Column[],
  schema: CompiledSchema,
  { aliases }: HeaderOptions,
): Generator<Finding> {
  const present = new Set(columns.map((column) => column.name));
  const absent = schema.fields.map((reader) => reader.field.name).filter((name) => !present.has(name));
  const severity = toleratesExtra(schema.fieldsMatch) ? "warning" : "error";
  const known = new Set(columns.filter((column) => column.reader).map((column) => column.label));
  for (const { reader, label, number } of columns) {
    if (reader || known.has(label)) continue;
    if (label === "") {
      yield { type: "blank-label", severity: "warning", fieldNumber: number, params: { position: number } };
      continue;
    }
    const near = absent.find((name) => isAlias(label, name, aliases)) ?? nearest(label, absent);
    yield {
      type: "extra-label",
      severity,
      fieldName: label,
      fieldNumber: number,
      params: { label, position: number, ...(near === null ? {} : { nearest: near }) },
    };
  }
}

/** An older name of a column, its title… */
function isAlias(label: string, name: string, aliases: ColumnAliases): boolean {
  const letters = plainLetters(label);
  return (aliases[name] ?? []).some((alias) => plainLetters(alias) === letters);
}

/** As the official validator: said only when the columns are exactly the schema's, in another order. */
function* otherOrder(columns: readonly Column[], schema: CompiledSchema): Generator<Finding> {
  const expected = schema.fields.map((reader) => reader.field.name);
  const found = columns.map((column) => column.name);
  const sameSet = columns.every((column) => column.reader) && new Set(found).size === expected.length;
  if (sameSet && found.length === expected.length && found.some((name, index) => name !== expected[index])) {
    yield { type: "disordered-labels", severity: "warning", params: { expectedOrder: expected } };
  }
}

function toleratesMissing(match: FieldsMatch | null): boolean {
  return match === null || match === "superset" || match === "partial";
}

function toleratesExtra(match: FieldsMatch | null): boolean {
  return match === null || match === "subset" || match === "partial";
}
