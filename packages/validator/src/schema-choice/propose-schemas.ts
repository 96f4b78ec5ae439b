import { listSchemas, type SchemaSummary } from "@opendatalocale/schemas";
import { plainLetters } from "../nearest.ts";

/** A schema that a header looks like, and why. */
export interface SchemaProposal {
  readonly schema: SchemaSummary;
  /** 0 to 1: how much of the schema's columns (required ones count double) and of the file's labels agree. */
  readonly score: number;
  readonly matched: readonly string[];
  readonly missingRequired: readonly string[];
  readonly unknown: readonly string[];
}

/** Below this score a proposal is not used without the user's word. */
export const TRUSTED_SCORE = 0.6;

/** Known schemas, the likeliest first; those that share no column with the header are left out. Latest versions come before older ones. */
export function proposeSchemas(labels: readonly string[]): SchemaProposal[] {
  const present = labelsByLetters(labels);
  return listSchemas()
    .map((schema) => ({ schema, ...headerFit(schema.fields, present) }))
    .filter((proposal) => proposal.matched.length > 0)
    .sort((a, b) => b.score - a.score || Number(b.schema.latest) - Number(a.schema.latest));
}

export function labelsByLetters(labels: readonly string[]): ReadonlyMap<string, string> {
  return new Map(labels.filter((label) => label.trim() !== "").map((label) => [plainLetters(label), label]));
}

/** How much a header has of the columns of a schema. `present` maps letters to labels, as {@link labelsByLetters} gives them. */
export function headerFit(
  fields: SchemaSummary["fields"],
  present: ReadonlyMap<string, string>,
): Omit<SchemaProposal, "schema"> {
  const matched: string[] = [];
  const missingRequired: string[] = [];
  const used = new Set<string>();
  let weight = 0;
  let found = 0;
  for (const field of fields) {
    const value = field.required ? 2 : 1;
    weight += value;
    const key = [field.name, ...field.aliases].map(plainLetters).find((name) => present.has(name) && !used.has(name));
    if (key === undefined) {
      if (field.required) missingRequired.push(field.name);
      continue;
    }
    used.add(key);
    matched.push(field.name);
    found += value;
  }
  const unknown = [...present].filter(([key]) => !used.has(key)).map(([, label]) => label);
  const coverage = weight === 0 ? 0 : found / weight;
  const precision = present.size === 0 ? 0 : used.size / present.size;
  const sum = coverage + precision;
  return { score: sum === 0 ? 0 : (2 * coverage * precision) / sum, matched, missingRequired, unknown };
}
