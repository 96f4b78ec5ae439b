import { compileField } from "./compile-field.ts";
import type { JsonSchemaCompiler } from "./constraints/json-schema.ts";
import { customChecksOf } from "./custom-checks.ts";
import type { CustomCheckDescriptor, FieldDescriptor, FieldsMatch, SchemaDescriptor } from "./descriptor.ts";
import { type CompiledForeignKey, foreignKeysOf, primaryKeyOf, uniqueKeysOf } from "./keys.ts";
import { DEFAULT_MISSING_VALUES, missingValuesOf } from "./missing-values.ts";
import type { FieldReader } from "./reading.ts";
import { SchemaError } from "./schema-error.ts";

/** A schema ready to judge tables. */
export interface CompiledSchema {
  readonly descriptor: SchemaDescriptor;
  readonly fields: readonly FieldReader[];
  /** Names of fields; empty when there is no primary key. */
  readonly primaryKey: readonly string[];
  readonly uniqueKeys: readonly (readonly string[])[];
  readonly foreignKeys: readonly CompiledForeignKey[];
  /** Those of `custom_checks`, then those that fields carry themselves. */
  readonly customChecks: readonly CustomCheckDescriptor[];
  /** Null when the schema does not say. */
  readonly fieldsMatch: FieldsMatch | null;
  /** The schema's own; a field may have others. */
  readonly missingValues: readonly string[];
}

export interface CompileSchemaOptions {
  /** Needed when a field has a `jsonSchema` constraint: `compileJsonSchema` of `@opendatalocale/table-schema/json-schema`. */
  readonly jsonSchema?: JsonSchemaCompiler;
}

/**
 * Compiles a Table Schema descriptor, v1 or v2, as JSON gives it.
 * @throws {SchemaError} when the descriptor is not a schema that can be used.
 */
export function compileSchema(descriptor: unknown, options: CompileSchemaOptions = {}): CompiledSchema {
  const schema = checkedSchema(descriptor);
  const missingValues = missingValuesOf(schema.missingValues ?? DEFAULT_MISSING_VALUES, "/missingValues");
  const fields = schema.fields.map((field, index) =>
    compileField(field, { ...options, missingValues, pointer: `/fields/${index}` }),
  );
  const names = new Set(schema.fields.map(({ name }) => name));
  return {
    descriptor: schema,
    fields,
    primaryKey: primaryKeyOf(schema.primaryKey, names),
    uniqueKeys: uniqueKeysOf(schema.uniqueKeys, names),
    foreignKeys: foreignKeysOf(schema.foreignKeys, names),
    customChecks: customChecksOf(schema),
    fieldsMatch: fieldsMatchOf(schema.fieldsMatch),
    missingValues,
  };
}

function checkedSchema(descriptor: unknown): SchemaDescriptor {
  if (!isRecord(descriptor)) throw new SchemaError("not-a-schema", "");
  if (!Array.isArray(descriptor.fields) || descriptor.fields.length === 0)
    throw new SchemaError("no-fields", "/fields");
  const names = new Set<string>();
  const fields = descriptor.fields.map((field: unknown, index) => checkedField(field, `/fields/${index}`, names));
  return { ...descriptor, fields };
}

/** What else the field says is checked as it is compiled. */
function checkedField(field: unknown, pointer: string, names: Set<string>): FieldDescriptor {
  if (!isRecord(field)) throw new SchemaError("not-a-field", pointer);
  const { name } = field;
  if (typeof name !== "string" || name === "") throw new SchemaError("field-without-name", `${pointer}/name`);
  if (names.has(name)) throw new SchemaError("duplicate-field", `${pointer}/name`, { name });
  names.add(name);
  return { ...field, name };
}

const FIELDS_MATCH: readonly FieldsMatch[] = ["exact", "equal", "subset", "superset", "partial"];

/** The standard once published it as a list of one. */
function fieldsMatchOf(declared: unknown): FieldsMatch | null {
  const value: unknown = Array.isArray(declared) ? declared[0] : declared;
  if (value === undefined || value === null) return null;
  const match = FIELDS_MATCH.find((name) => name === value);
  if (match === undefined) {
    throw new SchemaError("bad-property", "/fieldsMatch", { property: "fieldsMatch", allowed: FIELDS_MATCH });
  }
  return match;
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
