import { CheckFailure } from "../check-failure.ts";
import type { GivenSchema } from "../validate-options.ts";

const { readFileSync, statSync } = process.getBuiltinModule("node:fs");

/** Largest schema file read, in bytes. The largest published one is under 100 kB. */
export const SCHEMA_LIMIT = 10_000_000;

/** Reads a Table Schema descriptor from a file. Throws {@link CheckFailure}: `schema-unreachable`, `schema-too-large`, `schema-not-json`. */
export async function loadSchemaFile(path: string): Promise<GivenSchema> {
  return { descriptor: parseSchema(path, readSchemaFile(path)), name: path };
}

/** Parses the text of a descriptor that came from `name`. */
export function parseSchema(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new CheckFailure("schema-not-json", { name }, { cause: error });
  }
}

function readSchemaFile(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > SCHEMA_LIMIT) throw new CheckFailure("schema-too-large", { name: path, limit: SCHEMA_LIMIT });
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof CheckFailure) throw error;
    throw new CheckFailure("schema-unreachable", { name: path, reason: systemCode(error) }, { cause: error });
  }
}

function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
