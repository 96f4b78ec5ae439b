import type { JsonValue } from "@opendatalocale/report";
import { inDoubt } from "../bytes/byte-test.ts";
import { SchemaError } from "../schema-error.ts";
import { isObject } from "../types/json-text.ts";
import type { Constraint } from "./constraint.ts";

/** Compiles a JSON Schema; throws when it is none. `@opendatalocale/table-schema/json-schema` has one. */
export type JsonSchemaCompiler = (schema: { readonly [key: string]: JsonValue }) => (value: unknown) => boolean;

/** `jsonSchema` (Table Schema v2): what an object or an array must look like. */
export function jsonSchemaConstraint(
  schema: JsonValue | undefined,
  compile: JsonSchemaCompiler | undefined,
  pointer: string,
): Constraint {
  const place = `${pointer}/jsonSchema`;
  if (!isObject(schema)) throw new SchemaError("bad-constraint", place, { constraint: "jsonSchema" });
  if (compile === undefined) throw new SchemaError("json-schema-not-available", place);
  return { name: "jsonSchema", expected: schema, holds: compileOrExplain(schema, compile, place), accepts: inDoubt };
}

function compileOrExplain(schema: { readonly [key: string]: JsonValue }, compile: JsonSchemaCompiler, pointer: string) {
  try {
    return compile(schema);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SchemaError("bad-constraint", pointer, { constraint: "jsonSchema", reason }, { cause: error });
  }
}
