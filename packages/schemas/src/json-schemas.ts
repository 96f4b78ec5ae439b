import { findAmong } from "./find-schema.ts";
import { jsonRegistry } from "./json-registry.generated.ts";
import type { Bilingual, SchemaEntry } from "./registry.ts";

/** A schema of the socle whose data are JSON documents, not tables. */
export interface JsonSchemaSummary {
  readonly id: string;
  readonly version: string;
  /** True for the newest version kept. */
  readonly latest: boolean;
  /** Published versions with the very same data model. */
  readonly aliases: readonly string[];
  readonly title: Bilingual;
  /** A document whose beginning holds every text of one of these lists is likely of this schema. */
  readonly signs: readonly (readonly string[])[];
}

/** One file of `json-schemas/`. */
export interface JsonSchemaEntry
  extends JsonSchemaSummary,
    Pick<SchemaEntry, "words" | "description" | "homepage" | "legalBasis"> {
  /** Arrays whose items are the records that people count, and what one of them is called. */
  readonly records: readonly { readonly pointer: string; readonly noun: Bilingual }[];
  /** The official JSON Schema, without its sentences; what it refers to elsewhere is bundled. */
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  readonly ok: readonly unknown[];
  readonly ko: readonly { readonly document: unknown; readonly pointer: string; readonly keyword: string }[];
}

export interface JsonRegistryEntry {
  readonly summary: JsonSchemaSummary;
  readonly load: () => Promise<{ readonly default: unknown }>;
}

/** Every JSON Schema kept, sorted by id, newest version first. */
export function listJsonSchemas(): JsonSchemaSummary[] {
  return jsonRegistry.map(({ summary }) => summary);
}

/** The JSON Schema behind a reference, written as for tables; null when there is none. */
export function findJsonSchema(reference: string): JsonSchemaSummary | null {
  return findAmong(reference, listJsonSchemas()).schema ?? null;
}

/** The JSON Schema that the beginning of a document looks like; null when none does. */
export function recogniseJson(beginning: string): JsonSchemaSummary | null {
  return (
    listJsonSchemas().find(({ signs }) => signs.some((list) => list.every((sign) => beginning.includes(sign)))) ?? null
  );
}

export async function loadJsonSchema({
  id,
  version,
}: Pick<JsonSchemaSummary, "id" | "version">): Promise<JsonSchemaEntry> {
  const entry = jsonRegistry.find(({ summary }) => summary.id === id && summary.version === version);
  if (!entry) throw new Error(`no JSON Schema ${id}@${version}`);
  // A test goes through every file of json-schemas/ and its examples.
  return (await entry.load()).default as JsonSchemaEntry;
}
