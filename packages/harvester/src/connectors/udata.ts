import {
  createUdataClient,
  type UdataClient,
  type Dataset as UdataDataset,
  UdataError,
} from "@opendatalocale/udata-api-client";
import type { CatalogueRecord, Checksum, DeclaredSchema, Organization, Resource } from "../catalogue/dataset.ts";
import {
  addressOrNull,
  dateOrNull,
  formatNamed,
  type JsonObject,
  listOf,
  objectOf,
  sirenOrNull,
  sizeOrNull,
  textOr,
  textOrNull,
  textsOf,
} from "../catalogue/plain-values.ts";
import { type KnownSirens, withSiren } from "../catalogue/with-siren.ts";
import { type CataloguePage, type ConnectorContext, defineConnector, type Scope } from "../connector.ts";
import { failureOf } from "../http/failure-of.ts";
import { getJson } from "../http/get-json.ts";
import { guardedFetch } from "../http/guarded-fetch.ts";
import { HarvestError } from "../http/harvest-error.ts";
import { noSuchPortal } from "../http/no-such-portal.ts";

/** Only what is read below: a whole dataset of data.gouv.fr may weigh a megabyte. */
const RESOURCE =
  "id,title,description,filetype,format,url,latest,checksum,filesize,mime,last_modified,schema,extras{analysis:checksum}";
const DATASET = `id,title,description,page,created_at,last_modified,last_update,archived,deleted,private,tags,license,organization{id,name,slug},harvest,resources{${RESOURCE}}`;

/** udata: data.gouv.fr, data.public.lu… */
export const connector = defineConnector({
  name: "udata",
  title: "udata",
  rank: 10,
  tellsChanges: true,
  detect: async (url, context) => {
    const site = objectOf(await getJson(context, url, `${url}/api/1/site/`).catch(noSuchPortal));
    const isOurs = textOrNull(site.title) !== null && ("metrics" in site || "version" in site);
    return isOurs ? { connector: "udata", url, software: `udata ${textOr(site.version, "")}`.trim() } : null;
  },
  pages,
  get: async (portal, id, context) => {
    const client = clientFor(portal, context);
    try {
      const record = recordOf(portal, await client.datasets.get(id, { mask: DATASET }));
      return await withSiren(record, new Map(), askSiren(client));
    } catch (error) {
      if (error instanceof UdataError && ["gone", "not-found"].includes(error.code)) return { kind: "gone", id };
      throw asFailure(error);
    }
  },
});

/**
 * By date of creation, so that what is added meanwhile comes last; for changes, newest first until they are older than asked.
 * A change of words alone does not move `last_update`: the next full run sees it.
 */
async function* pages(
  portal: string,
  scope: Scope,
  context: ConnectorContext,
  from: string | null,
): AsyncGenerator<CataloguePage, void, void> {
  const client = clientFor(portal, context);
  const sirens: KnownSirens = new Map();
  try {
    const organization = scope.organization === undefined ? null : await organizationId(client, scope.organization);
    const since = scope.modifiedSince ?? null;
    const filters = { sort: since === null ? "created" : "-last_update", ...(organization ? { organization } : {}) };
    const options = {
      pageSize: Math.min(context.pageSize ?? 50, 100),
      mask: DATASET,
    };
    const pager = client.datasets.list(filters, { ...options, ...(from === null ? {} : { cursor: from }) });
    for await (const items of pager.pages()) {
      const fresh = items.filter((one) => since === null || (dateOrNull(one.last_update) ?? since) >= since);
      const isOver = fresh.length < items.length || pager.cursor === "null";
      const records = await Promise.all(fresh.map((one) => withSiren(recordOf(portal, one), sirens, askSiren(client))));
      yield { records, next: isOver ? null : pager.cursor, total: null };
      if (isOver) return;
    }
    yield { records: [], next: null, total: null };
  } catch (error) {
    throw asFailure(error);
  }
}

function clientFor(portal: string, { client, token, signal }: ConnectorContext): UdataClient {
  return createUdataClient({
    url: portal,
    fetch: guardedFetch(client.network, { signal }),
    hosts: client.hosts,
    retry: client.retry,
    userAgent: client.network.userAgent,
    ...(token === undefined ? {} : { apiKey: token }),
  });
}

/** By identifier or slug, SIRET, SIREN, or whole name. Throws `not-found`. */
async function organizationId(client: UdataClient, wanted: string): Promise<string> {
  const direct = await client.organizations.get(wanted).catch(absent);
  if (direct) return direct.id;
  const siren = sirenOrNull(wanted);
  if (siren === null) {
    // Older portals do not know the filter, and give every organisation.
    for await (const { id, name } of client.organizations.list({ name: wanted }, { mask: "id,name" }))
      if (plain(name) === plain(wanted)) return id;
  } else {
    // A SIREN cannot be asked for: the portal keeps SIRET.
    const mask = "id,business_number_id";
    for await (const { id, business_number_id } of client.organizations.list({}, { mask, pageSize: 100 }))
      if (sirenOrNull(business_number_id) === siren) return id;
  }
  throw new HarvestError("no-such-organization", { detail: wanted });
}

function plain(name: unknown): string {
  return textOr(name, "").trim().toLowerCase();
}

function absent(error: unknown): null {
  if (
    error instanceof UdataError &&
    ["gone", "not-found", "bad-request", "forbidden", "unauthorised"].includes(error.code)
  )
    return null;
  throw error;
}

/** Typed as promised; read as sent. */
function recordOf(portal: string, sent: UdataDataset): CatalogueRecord {
  const dataset = objectOf(sent);
  const id = textOrNull(dataset.id);
  if (id === null) return { kind: "unreadable", id: null, reason: "no id" };
  if (dataset.deleted) return { kind: "gone", id };
  const harvest = objectOf(dataset.harvest);
  const remote = textOrNull(harvest.remote_id);
  const remoteUrl = addressOrNull(harvest.remote_url);
  return {
    kind: "dataset",
    dataset: {
      portal,
      id,
      title: textOr(dataset.title, id),
      description: textOr(dataset.description, ""),
      page: addressOrNull(dataset.page),
      organization: organizationOf(objectOf(dataset.organization)),
      tags: textsOf(dataset.tags),
      license: textOrNull(dataset.license),
      created: dateOrNull(dataset.created_at),
      modified: dateOrNull(dataset.last_update) ?? dateOrNull(dataset.last_modified),
      declared: [],
      origin:
        remote === null && remoteUrl === null
          ? null
          : { id: remote, url: remoteUrl, domain: textOrNull(harvest.domain) },
      resources: listOf(dataset.resources).map((one, index) => resourceOf(objectOf(one), index)),
    },
  };
}

function organizationOf(organization: JsonObject): Organization | null {
  const id = textOrNull(organization.id);
  return id === null ? null : { id, name: textOr(organization.name, id), siren: null };
}

/** The SIRET stands on the organisation itself. One that cannot be read has none. */
function askSiren(client: UdataClient): (organization: string) => Promise<string | null> {
  return async (organization) => {
    const found = await client.organizations.get(organization, { mask: "business_number_id" }).catch(absent);
    return sirenOrNull(found?.business_number_id);
  };
}

function resourceOf(resource: JsonObject, index: number): Resource {
  const url = addressOrNull(resource.url);
  const title = textOr(resource.title, "");
  return {
    id: textOrNull(resource.id) ?? String(index),
    title,
    description: textOr(resource.description, ""),
    url,
    format: formatNamed(resource.format || resource.mime, url ?? title),
    mediaType: textOrNull(resource.mime),
    size: sizeOrNull(resource.filesize),
    checksum: checksumOf(resource),
    modified: dateOrNull(resource.last_modified),
    declared: declaredOn(resource),
  };
}

/** The producer's, else the one of the portal's own analysis. */
function checksumOf(resource: JsonObject): Checksum | null {
  const told = objectOf(resource.checksum);
  const [algorithm, value] = [textOrNull(told.type), textOrNull(told.value)];
  if (algorithm !== null && value !== null) return { algorithm: algorithm.toLowerCase(), value: value.toLowerCase() };
  const analysed = textOrNull(objectOf(resource.extras)["analysis:checksum"]);
  return analysed === null ? null : { algorithm: "sha1", value: analysed };
}

function declaredOn(resource: JsonObject): DeclaredSchema[] {
  const schema = objectOf(resource.schema);
  const [name, version, url] = [textOrNull(schema.name), textOrNull(schema.version), addressOrNull(schema.url)];
  return name === null && url === null ? [] : [{ name, version, url }];
}

/** What the client could not do, in the harvester's words. */
function asFailure(error: unknown): unknown {
  return error instanceof UdataError ? failureOf(error, error.path) : error;
}
