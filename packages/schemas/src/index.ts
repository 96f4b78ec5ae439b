export { findSchema, type SchemaSearch } from "./find-schema.ts";
export {
  type Bilingual,
  listSchemas,
  loadSchema,
  type RegistryEntry,
  type SchemaEntry,
  type SchemaSummary,
} from "./registry.ts";
