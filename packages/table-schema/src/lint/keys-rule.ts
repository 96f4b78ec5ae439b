import { foreignKeysOf, primaryKeyOf, uniqueKeysOf } from "../keys.ts";
import { SchemaError } from "../schema-error.ts";
import type { LintedSchema } from "./linted-schema.ts";
import { type BareFinding, finding } from "./schema-finding.ts";

/** Keys that are not well described or name fields that do not exist. */
export function lintKeys({ descriptor, names }: LintedSchema): BareFinding[] {
  return [
    ...refusals(() => primaryKeyOf(descriptor.primaryKey, names)),
    ...refusals(() => uniqueKeysOf(descriptor.uniqueKeys, names)),
    ...refusals(() => foreignKeysOf(descriptor.foreignKeys, names)),
  ];
}

function refusals(attempt: () => unknown): BareFinding[] {
  try {
    attempt();
    return [];
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    return [finding("error", error.code, error.pointer, error.params)];
  }
}
