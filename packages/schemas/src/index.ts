export { BAL, balVersionIn, balVersions } from "./bal.ts";
export { packageMembers, type TableLink, tableLinks } from "./data-packages.ts";
export { findSchema, type SchemaSearch } from "./find-schema.ts";
export {
  findJsonSchema,
  type JsonSchemaEntry,
  type JsonSchemaSummary,
  listJsonSchemas,
  loadJsonSchema,
  recogniseJson,
} from "./json-schemas.ts";
export {
  type Bilingual,
  listSchemas,
  loadSchema,
  type RegistryEntry,
  type SchemaEntry,
  type SchemaSummary,
} from "./registry.ts";
