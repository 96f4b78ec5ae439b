import { listSchemas, type SchemaSummary } from "./registry.ts";

export type SchemaSearch =
  | { readonly schema: SchemaSummary }
  | { readonly error: "unknown-schema" /** References that look alike. */; readonly nearest: readonly string[] };

/**
 * The schema behind a reference: `scdl/subventions` (newest version), `scdl/subventions@2.0.2`, a version with the same
 * data model as one we keep (`@2.1.0`), or the bare name (`subventions`; `dae` for `atlasante/schema-dae`) when only one
 * schema has it. Case is free.
 */
export function findSchema(reference: string): SchemaSearch {
  const { schema, named, name } = findAmong(reference, listSchemas());
  if (schema) return { schema };
  if (named.length > 0) return { error: "unknown-schema", nearest: named.map((one) => `${one.id}@${one.version}`) };
  return { error: "unknown-schema", nearest: nearestIds(name) };
}

interface Referable {
  readonly id: string;
  readonly version: string;
  readonly latest: boolean;
  readonly aliases: readonly string[];
}

/** The one a reference stands for, if any, and all those that bear its name. */
export function findAmong<Schema extends Referable>(reference: string, schemas: readonly Schema[]) {
  const [name = "", version = ""] = reference.trim().toLowerCase().split("@");
  const wanted = version.replace(/^v/, "");
  const named = schemas.filter(
    ({ id }) => id.toLowerCase() === name || bareName(id) === name.replace(/^(schema|format)-/, ""),
  );
  const isAmbiguous = new Set(named.map(({ id }) => id)).size > 1;
  const schema = isAmbiguous
    ? undefined
    : named.find((one) =>
        wanted === "" || wanted === "latest" ? one.latest : one.version === wanted || one.aliases.includes(wanted),
      );
  return { schema, named, name };
}

/** What is left of an id without its owner and the word that every repository of a schema begins with. */
function bareName(id: string): string {
  return (id.toLowerCase().split("/")[1] ?? id).replace(/^(schema|format)-/, "");
}

/** Ids at most three letters away, nearest first. */
function nearestIds(name: string): string[] {
  const ids = [...new Set(listSchemas().map(({ id }) => id))];
  return ids
    .map((id) => ({
      id,
      distance: Math.min(
        distance(name, id.toLowerCase()),
        distance(name, bareName(id)),
        distance(bareName(name), bareName(id)),
      ),
    }))
    .filter((one) => one.distance <= 3)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ id }) => id);
}

function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 4;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min((row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1),
      );
    }
    row = next;
  }
  return row[b.length] ?? 4;
}
