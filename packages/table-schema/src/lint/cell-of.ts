import { type CompiledCell, compileCell } from "../compile-field.ts";
import type { FieldDescriptor } from "../descriptor.ts";
import { compileJsonSchema } from "../json-schema.ts";
import { SchemaError } from "../schema-error.ts";

/** The compiled cell of a field, or null when it cannot be compiled, which another rule tells. */
export function cellOf(field: FieldDescriptor): CompiledCell | null {
  try {
    return compileCell(field, { jsonSchema: compileJsonSchema });
  } catch (error) {
    if (error instanceof SchemaError) return null;
    throw error;
  }
}
