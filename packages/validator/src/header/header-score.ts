import { findSchema } from "@opendatalocale/schemas";
import type { HeaderScore } from "@opendatalocale/tabular";
import { plainLetters } from "../nearest.ts";
import { headerFit, labelsByLetters, proposeSchemas } from "../schema-choice/propose-schemas.ts";
import type { ValidateOptions } from "../validate-options.ts";

/** How well labels are known: by the schema given, where it is at hand, or by any of the project's. */
export function headerScoreFor(schema: ValidateOptions["schema"]): HeaderScore {
  const names = namesOf(schema).map(plainLetters);
  const known = typeof schema === "string" ? findSchema(schema) : null;
  const ownScore = (labels: readonly string[]) => {
    if (known && "schema" in known) return headerFit(known.schema.fields, labelsByLetters(labels)).score;
    const present = new Set(labels.map(plainLetters));
    return names.length === 0 ? 0 : names.filter((name) => present.has(name)).length / names.length;
  };
  return (labels) => {
    const own = ownScore(labels);
    // None is better known.
    return own === 1 ? own : Math.max(own, proposeSchemas(labels)[0]?.score ?? 0);
  };
}

function namesOf(schema: ValidateOptions["schema"]): string[] {
  if (typeof schema !== "object") return [];
  const descriptor: unknown = "descriptor" in schema ? schema.descriptor : schema;
  if (typeof descriptor !== "object" || descriptor === null || !("fields" in descriptor)) return [];
  const { fields } = descriptor;
  return Array.isArray(fields) ? fields.flatMap((field) => (typeof field?.name === "string" ? [field.name] : [])) : [];
}
