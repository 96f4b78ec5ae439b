import { BAL, findJsonSchema, findSchema } from "@opendatalocale/schemas";
import type { Dataset, DeclaredSchema, Resource } from "../catalogue/dataset.ts";
import type { CandidateReason } from "./candidate.ts";

/** A schema of the socle that a producer names. */
export interface NamedSchema {
  readonly schema: string;
  readonly version: string | null;
  readonly reason: CandidateReason;
}

/** The schemas of the socle that a file's producer declares: on the file, else on the dataset, else by the tags of the SCDL guide. */
export function declaredSchemas(dataset: Dataset, resource: Resource): NamedSchema[] {
  const onResource = named(resource.declared, "declared-on-resource");
  if (onResource.length > 0) return onResource;
  const onDataset = named(dataset.declared, "declared-on-dataset");
  return onDataset.length > 0 ? onDataset : dataset.tags.flatMap((tag) => namedByTag(tag) ?? []);
}

function named(declared: readonly DeclaredSchema[], kind: CandidateReason["kind"]): NamedSchema[] {
  const found = new Map<string, NamedSchema>();
  for (const { name, version, url } of declared) {
    const reference = [name, url].flatMap((text) => (text === null ? [] : (referenceIn(text) ?? [])))[0];
    if (!reference || found.has(reference.schema)) continue;
    const text = name ?? url ?? "";
    found.set(reference.schema, { ...reference, version: version ?? reference.version, reason: { kind, text } });
  }
  return [...found.values()];
}

/**
 * The schema behind what producers write: `scdl/subventions`, `schema-datagouvfr.scdl/subventions`, the page or the file of
 * schema.data.gouv.fr, the address of a repository that bears the schema's name.
 */
export function referenceIn(text: string): { schema: string; version: string | null } | null {
  const path = URL.canParse(text) ? decodedPath(new URL(text)) : text.replace(/^schema-datagouvfr\./, "");
  const parts = path.split("/").filter((part) => part !== "");
  for (let at = 0; at + 1 < parts.length; at++) {
    const id = knownId(`${parts[at]}/${parts[at + 1]}`);
    if (id !== null) return { schema: id, version: versionIn(parts.slice(at + 2)) };
  }
  return null;
}

/** A broken escape in an address is left as it stands. */
function decodedPath({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function namedByTag(tag: string): NamedSchema | null {
  const bare = /^scdl[\s:_-]+(.+)$/i.exec(tag.trim())?.[1];
  const id = bare === undefined ? null : knownId(`scdl/${plain(bare)}`);
  return id === null ? null : { schema: id, version: null, reason: { kind: "tag", text: tag } };
}

function knownId(id: string): string | null {
  if (id.toLowerCase() === BAL) return BAL;
  const table = findSchema(id);
  if ("schema" in table) return table.schema.id;
  return findJsonSchema(id)?.id ?? null;
}

function versionIn(parts: readonly string[]): string | null {
  const version = parts.map((part) => /^v?(\d+\.\d+(?:\.\d+)?)$/.exec(part)?.[1]).find((one) => one !== undefined);
  return version ?? null;
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim().replace(/\s+/g, "-");
}
