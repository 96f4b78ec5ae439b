export { linkedKeysOf } from "./linked-files.ts";
export { loadSchemaFile, parseSchema, SCHEMA_LIMIT } from "./load-schema.ts";
export { type FileOptions, validateFile, validateStream } from "./validate-file.ts";
