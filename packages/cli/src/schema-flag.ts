import { existsSync, statSync } from "node:fs";
import { balVersionIn, findJsonSchema, findSchema, packageMembers } from "@opendatalocale/schemas";
import type { GivenSchema } from "@opendatalocale/validator";
import { loadSchemaFile } from "@opendatalocale/validator/node";
import type { LiveSchemaOptions } from "./live-schemas/live-schema.ts";
import { readSchemaReference } from "./live-schemas/schema-reference.ts";

/**
 * What `--schema` stands for: a known id, an address, a file, or the id of another schema of schema.data.gouv.fr. A known
 * id wins over a folder of the same name.
 * Throws the validator's CheckFailure when it cannot be had.
 */
export async function schemaFrom(reference: string, options: LiveSchemaOptions): Promise<string | GivenSchema> {
  if (/^https?:\/\//i.test(reference)) {
    const { downloadSchema } = await import("./download/download-schema.ts");
    return downloadSchema(reference, options);
  }
  if (isKeptSchema(reference)) return reference;
  if (looksLikeFile(reference)) return loadSchemaFile(reference);
  const published = readSchemaReference(reference);
  if (!published) return reference;
  const { liveSchema } = await import("./live-schemas/live-schema.ts");
  return liveSchema(published, options);
}

/** True for the id of a schema that we keep, of a table, of a document or of several files together. */
export function isKeptSchema(reference: string): boolean {
  if (/^https?:\/\//i.test(reference)) return false;
  const isKnown = findJsonSchema(reference) ?? balVersionIn(reference) ?? packageMembers(reference);
  return isKnown !== null || !("error" in findSchema(reference));
}

function looksLikeFile(reference: string): boolean {
  if (/\.json$/i.test(reference) || /^\.{0,2}\//.test(reference)) return true;
  return existsSync(reference) && statSync(reference).isFile();
}
