export { type CompileFieldOptions, compileField } from "./compile-field.ts";
export { type CompiledSchema, type CompileSchemaOptions, compileSchema } from "./compile-schema.ts";
export type { JsonSchemaCompiler } from "./constraints/json-schema.ts";
export * from "./descriptor.ts";
export { keyOf } from "./key-of.ts";
export type { CompiledForeignKey } from "./keys.ts";
export * from "./reading.ts";
export { SchemaError, type SchemaErrorCode } from "./schema-error.ts";
export { isTooDeep } from "./types/json-depth.ts";
