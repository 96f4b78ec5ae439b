import {
  type CkanClient,
  type Dataset as CkanDataset,
  CkanError,
  type Resource as CkanResource,
  createCkanClient,
} from "@opendatalocale/ckan-api-client";
import type {
  CatalogueRecord,
  Checksum,
  DeclaredSchema,
  Organization,
  Origin,
  Resource,
} from "../catalogue/dataset.ts";
import {
  addressOrNull,
  dateOrNull,
  declaredBy,
  formatNamed,
  listOf,
  objectOf,
  sirenOrNull,
  sizeOrNull,
  textOr,
  textOrNull,
  textsOf,
  withoutTags,
} from "../catalogue/plain-values.ts";
import { type KnownSirens, withSiren } from "../catalogue/with-siren.ts";
import { type CataloguePage, type ConnectorContext, defineConnector, type Scope } from "../connector.ts";
import { failureOf } from "../http/failure-of.ts";
import { getJson } from "../http/get-json.ts";
import { guardedFetch } from "../http/guarded-fetch.ts";
import { HarvestError } from "../http/harvest-error.ts";
import { noSuchPortal } from "../http/no-such-portal.ts";

/** CKAN 2.9 and later, and those that speak its API: DKAN, DATA4CITIZEN. */
export const connector = defineConnector({
  name: "ckan",
  title: "CKAN",
  rank: 20,
  tellsChanges: true,
  detect: async (url, context) => {
    const status = objectOf(await getJson(context, url, `${url}/api/3/action/status_show`).catch(noSuchPortal));
    const version = textOrNull(objectOf(status.result).ckan_version);
    if (version !== null) return { connector: "ckan", url, software: `CKAN ${version}` };
    const search = objectOf(
      await getJson(context, url, `${url}/api/3/action/package_search?rows=0`).catch(noSuchPortal),
    );
    const isAlike = search.success === true && typeof objectOf(search.result).count === "number";
    return isAlike ? { connector: "ckan", url, software: "CKAN" } : null;
  },
  pages,
  get: async (portal, id, context) => {
    try {
      const client = clientFor(portal, context);
      return await withSiren(recordOf(portal, await client.call("package_show", { id })), new Map(), askSiren(client));
    } catch (error) {
      // A dataset made private is no more to be seen either.
      if (error instanceof CkanError && ["not-found", "not-authorized"].includes(error.code))
        return { kind: "gone", id };
      throw asFailure(error);
    }
  },
});

async function* pages(
  portal: string,
  scope: Scope,
  context: ConnectorContext,
  from: string | null,
): AsyncGenerator<CataloguePage, void, void> {
  const client = clientFor(portal, context);
  const sirens: KnownSirens = new Map();
  try {
    const organization = scope.organization === undefined ? null : await organizationName(client, scope.organization);
    const fq_list = [
      ...(organization === null ? [] : [`organization:"${organization}"`]),
      ...(scope.modifiedSince === undefined ? [] : [`metadata_modified:[${scope.modifiedSince} TO *]`]),
    ];
    const pager = client.datasets(fq_list.length === 0 ? {} : { fq_list }, {
      pageSize: Math.min(context.pageSize ?? 200, 1000),
      ...(from === null ? {} : { cursor: from }),
      ...(context.signal ? { signal: context.signal } : {}),
    });
    for await (const items of pager.pages()) {
      const isOver = pager.cursor === "null";
      const records = await Promise.all(items.map((one) => withSiren(recordOf(portal, one), sirens, askSiren(client))));
      yield { records, next: isOver ? null : pager.cursor, total: null };
      if (isOver) return;
    }
    yield { records: [], next: null, total: null };
  } catch (error) {
    throw asFailure(error);
  }
}

function clientFor(portal: string, { client, token, signal }: ConnectorContext): CkanClient {
  return createCkanClient(portal, {
    fetch: guardedFetch(client.network, { signal }),
    hosts: client.hosts,
    retry: client.retry,
    headers: { "user-agent": client.network.userAgent },
    ...(token === undefined ? {} : { token }),
  });
}

/** By name or identifier, else by SIREN in what the portal's organisations tell, else by title. Throws `not-found`. */
async function organizationName(client: CkanClient, wanted: string): Promise<string> {
  const direct = await client.call("organization_show", { id: wanted }).catch(absent);
  if (direct) return direct.name;
  const siren = sirenOrNull(wanted);
  for await (const one of client.organizations({ include_extras: true })) {
    if (siren !== null && sirenIn(one.extras, one) === siren) return one.name;
    if (siren === null && textOr(one.title, "").trim().toLowerCase() === wanted.trim().toLowerCase()) return one.name;
  }
  throw new HarvestError("no-such-organization", { detail: wanted });
}

/** What the portal cannot tell; a server that could not be asked is thrown on. DKAN answers many questions with a page. */
function absent(error: unknown): null {
  if (error instanceof CkanError && error.status !== null && error.status < 500 && error.status !== 429) return null;
  throw error;
}

function recordOf(portal: string, dataset: CkanDataset): CatalogueRecord {
  // DKAN answers a list of one.
  const one = objectOf(Array.isArray(dataset) ? dataset[0] : dataset);
  const id = textOrNull(one.id);
  if (id === null) return { kind: "unreadable", id: null, reason: "no id" };
  if (one.state === "deleted") return { kind: "gone", id };
  const name = textOrNull(one.name);
  const extras = extrasOf(one.extras);
  return {
    kind: "dataset",
    dataset: {
      portal,
      id,
      title: textOr(one.title, name ?? id),
      description: withoutTags(textOr(one.notes, "")),
      page: name === null ? null : `${portal}/dataset/${encodeURIComponent(name)}`,
      organization: organizationOf(one.organization),
      tags: listOf(one.tags).flatMap(
        (tag) => textOrNull(objectOf(tag).display_name) ?? textOrNull(objectOf(tag).name) ?? [],
      ),
      license: textOrNull(one.license_title) ?? textOrNull(one.license_id),
      created: dateOrNull(one.metadata_created),
      modified: dateOrNull(one.metadata_modified),
      declared: declaredIn({ ...extras, ...one }),
      origin: originOf(extras),
      resources: listOf(one.resources).flatMap((resource, index) => resourceOf(objectOf(resource), index)),
    },
  };
}

function organizationOf(value: unknown): Organization | null {
  const one = objectOf(value);
  const id = textOrNull(one.id);
  const name = textOrNull(one.title) ?? textOrNull(one.name);
  return id === null || name === null ? null : { id, name, siren: sirenIn(one.extras, one) };
}

/** A dataset tells its organisation in short: its extras are on the organisation itself. One that cannot be read has none. */
function askSiren(client: CkanClient): (organization: string) => Promise<string | null> {
  return async (id) => {
    const found = await client.call("organization_show", { id, include_datasets: false }).catch(absent);
    return found ? sirenIn(found.extras, found) : null;
  };
}

/** Portals keep it under many names, in their own fields or in extras. */
function sirenIn(extras: unknown, fields: Readonly<Record<string, unknown>>): string | null {
  for (const [key, value] of [...Object.entries(extrasOf(extras)), ...Object.entries(fields)]) {
    const siren = /^(siren|siret|fr_siren|identifiant_siren|business_number_id)$/i.test(key)
      ? sirenOrNull(value)
      : null;
    if (siren !== null) return siren;
  }
  return null;
}

function extrasOf(extras: unknown): Record<string, unknown> {
  return Object.fromEntries(
    listOf(extras).flatMap((extra) => {
      const { key, value } = objectOf(extra);
      return typeof key === "string" ? [[key, value]] : [];
    }),
  );
}

/** ckanext-dcat's `conforms_to`, ckanext-validation's `schema`: a text, a list, or JSON in a text. */
function declaredIn(fields: Readonly<Record<string, unknown>>): DeclaredSchema[] {
  return [fields.conforms_to, fields.conformsTo, fields.schema, fields.schema_url].flatMap((value) =>
    textsOf(unpacked(value)).flatMap((text) => (text.startsWith("{") ? [] : (declaredBy(text) ?? []))),
  );
}

function unpacked(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*\[/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** What ckanext-harvest writes. */
function originOf(extras: Readonly<Record<string, unknown>>): Origin | null {
  const id = textOrNull(extras.harvest_remote_id) ?? textOrNull(extras.guid) ?? textOrNull(extras.harvest_object_id);
  const url = addressOrNull(extras.harvest_url) ?? addressOrNull(extras.harvest_source_url);
  if (url === null && textOrNull(extras.harvest_object_id) === null) return null;
  return { id, url, domain: url === null ? null : new URL(url).hostname };
}

function resourceOf(resource: Readonly<Partial<CkanResource>>, index: number): Resource[] {
  if (resource.state === "deleted") return [];
  const url = addressOrNull(resource.url);
  const title = textOr(resource.name, "");
  return [
    {
      id: textOrNull(resource.id) ?? String(index),
      title,
      description: withoutTags(textOr(resource.description, "")),
      url,
      format: formatNamed(resource.format || resource.mimetype, url ?? title),
      mediaType: textOrNull(resource.mimetype),
      size: sizeOrNull(resource.size),
      checksum: checksumOf(textOrNull(resource.hash)),
      modified:
        dateOrNull(resource.last_modified) ?? dateOrNull(resource.metadata_modified) ?? dateOrNull(resource.created),
      declared: declaredIn(resource),
    },
  ];
}

/** A bare hash; its length tells which. */
function checksumOf(hash: string | null): Checksum | null {
  const [, named, value = ""] = /^(?:(md5|sha-?1|sha-?256):)?([0-9a-f]{32,64})$/i.exec(hash ?? "") ?? [];
  const algorithm = named?.toLowerCase().replace("-", "") ?? { 32: "md5", 40: "sha1", 64: "sha256" }[value.length];
  return algorithm === undefined ? null : { algorithm, value: value.toLowerCase() };
}

/** What the client could not do, in the harvester's words. */
function asFailure(error: unknown): unknown {
  return error instanceof CkanError ? failureOf(error, error.action ?? "") : error;
}
