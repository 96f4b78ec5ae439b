import type { JsonValue } from "@opendatalocale/report";
import { compileCell } from "../compile-field.ts";
import { CONSTRAINT_NAMES } from "../constraints/supported.ts";
import { patternOfFormat } from "../dates/pattern-of-format.ts";
import { compileStrptime } from "../dates/strptime.ts";
import type { FieldDescriptor } from "../descriptor.ts";
import { compileJsonSchema } from "../json-schema.ts";
import { missingValuesOf } from "../missing-values.ts";
import { SchemaError } from "../schema-error.ts";
import { TYPE_NAMES } from "../types/value-types.ts";
import type { LintedField, LintedSchema } from "./linted-schema.ts";
import { nearest } from "./nearest.ts";
import { type BareFinding, finding } from "./schema-finding.ts";

/** Types, formats and constraints that do not exist or do not go together: each part of each field is compiled alone. */
export function lintDefinitions({ descriptor, fields }: LintedSchema): BareFinding[] {
  const ofSchema = refusals(() => {
    if (descriptor.missingValues !== undefined) missingValuesOf(descriptor.missingValues, "/missingValues");
  });
  return [...ofSchema, ...fields.flatMap(lintField)];
}

function lintField(field: LintedField): BareFinding[] {
  const { base, pointer, descriptor } = field;
  const ofType = compileRefusals(base, pointer);
  if (ofType.length > 0) return ofType;
  const { constraints, categories, arrayItem } = descriptor;
  const parts: Partial<Record<string, JsonValue>>[] = [];
  for (const [name, value] of Object.entries(field.constraints)) {
    // A name that no type knows is told as misspelt when it looks like one that exists.
    if (isKnown(name) || nearest(name, CONSTRAINT_NAMES) === null) parts.push({ constraints: { [name]: value } });
  }
  if (constraints !== undefined && Object.keys(field.constraints).length === 0) parts.push({ constraints });
  if (categories !== undefined) parts.push({ categories });
  if (arrayItem !== undefined && field.type === "array") parts.push({ arrayItem });
  return [...parts.flatMap((part) => compileRefusals({ ...base, ...part }, pointer)), ...lintDatePattern(field)];
}

function isKnown(name: string): boolean {
  return CONSTRAINT_NAMES.some((one) => one === name);
}

function compileRefusals(field: FieldDescriptor, pointer: string): BareFinding[] {
  return refusals(() => compileCell(field, { pointer, jsonSchema: compileJsonSchema }));
}

function refusals(attempt: () => unknown): BareFinding[] {
  try {
    attempt();
    return [];
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    const { code, pointer, params } = error;
    // A sentence about a regular expression does not quote it; machines have the pointer.
    const { pattern: _, ...others } = params;
    return [finding("error", code, pointer, code === "unknown-type" ? { ...params, allowed: TYPE_NAMES } : others)];
  }
}

function lintDatePattern({ type, base, pointer }: LintedField): BareFinding[] {
  const { format = "default" } = base;
  if (type !== "date" && type !== "time" && type !== "datetime") return [];
  const pattern = patternOfFormat(format);
  if (pattern === null || compileStrptime(pattern) !== null) return [];
  return [finding("error", "format-never-fits", `${pointer}/format`, { format })];
}
