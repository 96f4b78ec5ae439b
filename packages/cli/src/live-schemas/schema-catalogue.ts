import { CheckFailure } from "@opendatalocale/validator";
import { DownloadError, type DownloadLimits, guardedDownload } from "../download/guarded-download.ts";
import { isPart } from "./schema-reference.ts";

export const OFFICIAL_BASE = "https://schema.data.gouv.fr";

/** The catalogue is about a megabyte. */
const CATALOGUE_LIMIT = 20_000_000;

export interface CatalogueSchema {
  readonly id: string;
  /** `tableschema`, `jsonschema`, `datapackage`… */
  readonly kind: string;
  /** In the catalogue's order, oldest first. */
  readonly versions: readonly { readonly version: string; readonly address: string }[];
}

/**
 * The catalogue of schema.data.gouv.fr, at `<base>/schemas/schemas.json`. Entries that have not the form expected are passed over.
 * Throws {@link DownloadError} when it cannot be had or when it is no catalogue.
 */
export async function readCatalogue(base: string, limits: DownloadLimits): Promise<CatalogueSchema[]> {
  const text = await guardedDownload(`${base}/schemas/schemas.json`, { ...limits, maxBytes: CATALOGUE_LIMIT });
  const schemas = listIn(parsed(text, base), "schemas");
  return schemas.flatMap((schema) => {
    const id = textIn(schema, "name");
    if (id.split("/").length !== 2 || !id.split("/").every(isPart)) return [];
    const versions = listIn(schema, "versions").flatMap((one) => {
      const version = textIn(one, "version_name").replace(/^v(?=\d)/, "");
      const address = textIn(one, "schema_url");
      return isPart(version) && address !== "" ? [{ version, address }] : [];
    });
    return [{ id, kind: textIn(schema, "schema_type"), versions }];
  });
}

function parsed(text: string, base: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DownloadError(`no catalogue at ${base}`, { cause: error });
  }
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const found = propertyOf(value, key);
  return Array.isArray(found) ? found : [];
}

function textIn(value: unknown, key: string): string {
  const found = propertyOf(value, key);
  return typeof found === "string" ? found : "";
}

function propertyOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

/** What the catalogue has for a reference. Throws CheckFailure `unknown-schema`, `schema-not-tabular`. */
export function findInCatalogue(
  catalogue: readonly CatalogueSchema[],
  { id, version }: { readonly id: string; readonly version: string | null },
): { readonly id: string; readonly version: string; readonly address: string } {
  const reference = version === null ? id : `${id}@${version}`;
  const schema = catalogue.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (!schema) throw new CheckFailure("unknown-schema", { reference, nearest: sameName(catalogue, id) });
  if (schema.kind !== "tableschema")
    throw new CheckFailure("schema-not-tabular", { name: schema.id, kind: schema.kind || "?" });
  const newestFirst = [...schema.versions].sort((a, b) => b.version.localeCompare(a.version, "en", { numeric: true }));
  const found = version === null ? newestFirst[0] : newestFirst.find((one) => one.version === version);
  if (found) return { id: schema.id, ...found };
  const nearest = newestFirst.slice(0, 3).map((one) => `${schema.id}@${one.version}`);
  throw new CheckFailure("unknown-schema", { reference, nearest: nearest.join(", ") });
}

/** Ids that share the name or hold it. */
function sameName(catalogue: readonly CatalogueSchema[], id: string): string {
  const name = (id.split("/")[1] ?? id).toLowerCase().replace(/^schema-/, "");
  const near = catalogue.filter((one) => (one.id.split("/")[1] ?? "").toLowerCase().includes(name));
  return near
    .slice(0, 3)
    .map((one) => one.id)
    .join(", ");
}
