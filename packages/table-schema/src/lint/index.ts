export { lintSchema } from "./lint-schema.ts";
export type { SchemaFinding, SchemaFindingCode } from "./schema-finding.ts";
