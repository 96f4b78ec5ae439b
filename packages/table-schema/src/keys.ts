import { SchemaError } from "./schema-error.ts";

/** A foreign key with all its parts said. */
export interface CompiledForeignKey {
  readonly fields: readonly string[];
  /** Name of the other table; empty for the table itself. */
  readonly resource: string;
  readonly referenceFields: readonly string[];
}

type Names = ReadonlySet<string>;

/** `primaryKey`: one name or several; empty when there is none. @throws {SchemaError} `bad-key`, `unknown-key-field`. */
export function primaryKeyOf(declared: unknown, names: Names): string[] {
  return declared == null ? [] : knownNames(declared, "/primaryKey", names);
}

/** `uniqueKeys` (Table Schema v2). @throws {SchemaError} `bad-key`, `unknown-key-field`. */
export function uniqueKeysOf(declared: unknown, names: Names): string[][] {
  if (declared == null) return [];
  if (!Array.isArray(declared)) throw new SchemaError("bad-key", "/uniqueKeys");
  return declared.map((key: unknown, index) => knownNames(key, `/uniqueKeys/${index}`, names));
}

/** `foreignKeys`. @throws {SchemaError} `bad-key`, `unknown-key-field`. */
export function foreignKeysOf(declared: unknown, names: Names): CompiledForeignKey[] {
  if (declared == null) return [];
  if (!Array.isArray(declared)) throw new SchemaError("bad-key", "/foreignKeys");
  return declared.map((key: unknown, index) => foreignKeyOf(key, `/foreignKeys/${index}`, names));
}

function foreignKeyOf(key: unknown, pointer: string, names: Names): CompiledForeignKey {
  if (!isRecord(key)) throw new SchemaError("bad-key", pointer);
  if (!isRecord(key.reference)) throw new SchemaError("bad-key", `${pointer}/reference`);
  const { resource = "", fields: referenced } = key.reference;
  const fields = knownNames(key.fields, `${pointer}/fields`, names);
  if (typeof resource !== "string") throw new SchemaError("bad-key", `${pointer}/reference/resource`);
  // The fields of another table cannot be known here.
  const place = `${pointer}/reference/fields`;
  const referenceFields = resource === "" ? knownNames(referenced, place, names) : namesOf(referenced, place);
  if (fields.length !== referenceFields.length) throw new SchemaError("bad-key", place);
  return { fields, resource, referenceFields };
}

function knownNames(declared: unknown, pointer: string, names: Names): string[] {
  const key = namesOf(declared, pointer);
  const unknown = key.find((name) => !names.has(name));
  if (unknown !== undefined) throw new SchemaError("unknown-key-field", pointer, { name: unknown });
  return key;
}

function namesOf(declared: unknown, pointer: string): string[] {
  const list: unknown[] = Array.isArray(declared) ? declared : [declared];
  return list.map((name) => {
    if (typeof name !== "string") throw new SchemaError("bad-key", pointer);
    return name;
  });
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
