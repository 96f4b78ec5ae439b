import { existsSync, statSync } from "node:fs";
import { findSchema } from "@opendatalocale/schemas";
import type { GivenSchema } from "@opendatalocale/validator";
import { loadSchemaFile } from "@opendatalocale/validator/node";

/**
 * What `--schema` stands for: a known id, an address, or a file. A known id wins over a folder of the same name.
 * Throws the validator's CheckFailure when the address or the file cannot be read.
 */
export async function schemaFrom(
  reference: string,
  options: { allowPrivateNetwork: boolean },
): Promise<string | GivenSchema> {
  if (/^https?:\/\//i.test(reference)) {
    const { downloadSchema } = await import("./download/download-schema.ts");
    return downloadSchema(reference, options);
  }
  if (!("error" in findSchema(reference))) return reference;
  return looksLikeFile(reference) ? loadSchemaFile(reference) : reference;
}

function looksLikeFile(reference: string): boolean {
  if (/\.json$/i.test(reference) || /^\.{0,2}\//.test(reference)) return true;
  return existsSync(reference) && statSync(reference).isFile();
}
