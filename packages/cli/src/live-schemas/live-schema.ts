import { findSchema } from "@opendatalocale/schemas";
import { CheckFailure, type GivenSchema } from "@opendatalocale/validator";
import { parseSchema, SCHEMA_LIMIT } from "@opendatalocale/validator/node";
import { DownloadError, type DownloadLimits, guardedDownload } from "../download/guarded-download.ts";
import { type CachedSchema, cachedVersions, cacheFolder, checksum, keep, readCached } from "./schema-cache.ts";
import { findInCatalogue, OFFICIAL_BASE, readCatalogue } from "./schema-catalogue.ts";
import type { SchemaReference } from "./schema-reference.ts";

/** Which copy of a schema is used, for the person who asked. */
export interface SchemaCopy {
  readonly id: string;
  readonly version: string;
  readonly address: string;
  readonly sha256: string;
  readonly date: string;
  /** `downloaded` just now, `kept` from an earlier time, `offline`: kept, and the catalogue could not be asked for a newer one. */
  readonly origin: "downloaded" | "kept" | "offline";
}

export interface LiveSchemaOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly allowPrivateNetwork: boolean;
  readonly tell: (copy: SchemaCopy) => void;
}

/**
 * A schema of schema.data.gouv.fr that the project does not keep: found in the catalogue, downloaded once, then kept with its
 * checksum. A version once kept needs no network. `OPENDATALOCALE_SCHEMAS_URL` names another catalogue of the same form, which
 * may then stand on a private address. Throws CheckFailure: `unknown-schema`, `schema-not-tabular`, `catalogue-unreachable`,
 * `schema-copy-damaged`, and those of a download.
 */
export async function liveSchema(reference: SchemaReference, options: LiveSchemaOptions): Promise<GivenSchema> {
  const folder = cacheFolder(options.env);
  const pinned = reference.version === null ? null : await readCached(folder, reference.id, reference.version);
  if (pinned !== null && pinned !== "damaged") return given(reference.id, pinned, "kept", options);
  const base = (options.env.OPENDATALOCALE_SCHEMAS_URL || OFFICIAL_BASE).replace(/\/+$/, "");
  try {
    const found = findInCatalogue(await readCatalogue(base, limitsFor(base, base, options)), reference);
    const known = await readCached(folder, found.id, found.version);
    if (known !== null && known !== "damaged") return given(found.id, known, "kept", options);
    const text = await guardedDownload(found.address, limitsFor(found.address, base, options));
    parseSchema(found.address, text);
    const copy = { ...found, text, sha256: checksum(text), date: new Date().toISOString() };
    await keep(folder, found.id, copy);
    return given(found.id, copy, "downloaded", options);
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
    return offline(reference, folder, base, error, options);
  }
}

/** The catalogue cannot be had: the newest copy kept, or a clear failure. */
async function offline(
  { id, version }: SchemaReference,
  folder: string,
  base: string,
  cause: DownloadError,
  options: LiveSchemaOptions,
): Promise<GivenSchema> {
  const versions = version === null ? await cachedVersions(folder, id) : [version];
  const copy = versions[0] === undefined ? null : await readCached(folder, id, versions[0]);
  if (copy === "damaged")
    throw new CheckFailure("schema-copy-damaged", { name: `${id}@${versions[0]}`, folder }, { cause });
  if (copy) return given(id, copy, "offline", options);
  const search = findSchema(id);
  const nearest = "error" in search ? search.nearest.join(", ") : "";
  const reference = version === null ? id : `${id}@${version}`;
  throw new CheckFailure("catalogue-unreachable", { reference, base, reason: cause.reason, nearest }, { cause });
}

function given(
  id: string,
  { text, ...copy }: CachedSchema,
  origin: SchemaCopy["origin"],
  { tell }: LiveSchemaOptions,
): GivenSchema {
  const { version, address, sha256, date } = copy;
  tell({ id, version, address, sha256, date, origin });
  return { descriptor: parseSchema(address, text), name: `${id}@${version}`, url: address };
}

/** Only a catalogue that the user named may stand on a private address; then nothing is followed elsewhere. */
function limitsFor(address: string, base: string, { allowPrivateNetwork }: LiveSchemaOptions): DownloadLimits {
  const isNamed = base !== OFFICIAL_BASE && URL.canParse(address) && URL.canParse(base);
  const isOwn = isNamed && new URL(address).origin === new URL(base).origin;
  return {
    maxBytes: SCHEMA_LIMIT,
    timeout: 15_000,
    maxRedirects: isOwn ? 0 : 5,
    allowPrivateNetwork: allowPrivateNetwork || isOwn,
  };
}
