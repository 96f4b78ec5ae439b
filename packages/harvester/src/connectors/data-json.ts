import type { CatalogueRecord, Organization, Resource } from "../catalogue/dataset.ts";
import {
  addressOrNull,
  dateOrNull,
  declaredBy,
  formatNamed,
  type JsonObject,
  listOf,
  objectOf,
  sirenInAddress,
  sirenOrNull,
  sizeOrNull,
  textOr,
  textOrNull,
  textsOf,
  withoutTags,
} from "../catalogue/plain-values.ts";
import { type CataloguePage, type ConnectorContext, defineConnector, type Scope } from "../connector.ts";
import { confirmInFeed } from "../feed/confirm-in-feed.ts";
import { ofOrganization } from "../feed/of-organization.ts";
import { getJson } from "../http/get-json.ts";
import { noSuchPage, noSuchPortal, rethrow } from "../http/no-such-portal.ts";

/** `data.json` (Project Open Data 1.1): ArcGIS Hub, DKAN, Opendatasoft, data-fair. JSON without namespaces, so it is read as such. */
export const connector = defineConnector({
  name: "data-json",
  title: "data.json",
  rank: 50,
  tellsChanges: false,
  detect: async (url, context) => {
    for (const address of url.endsWith(".json") ? [url] : [`${url}/data.json`, `${url}/api/feed/dcat-us/1.1.json`]) {
      const answer = objectOf(await getJson(context, url, address).catch(noSuchPortal));
      const isOurs = Array.isArray(answer.dataset) && answer["@graph"] === undefined;
      if (isOurs) return { connector: "data-json", url: address, software: "data.json 1.1" };
    }
    return null;
  },
  pages,
  get: (portal, id, context) => confirmInFeed(portal, id, context, () => pages(portal, {}, context, null)),
});

/** Most catalogues are one document; ckanext-dcat pages it, and a page without datasets is the last. */
async function* pages(
  portal: string,
  scope: Scope,
  context: ConnectorContext,
  from: string | null,
): AsyncGenerator<CataloguePage, void, void> {
  let before = "";
  for (let page = from === null ? 1 : Number(from); ; page++) {
    const answer = await getJson(context, portal, pageAddress(portal, page)).catch(page === 1 ? rethrow : noSuchPage);
    const datasets = listOf(objectOf(answer).dataset);
    const records = datasets.map((one) => recordOf(portal, objectOf(one)));
    const ids = JSON.stringify(records.map((record) => (record.kind === "dataset" ? record.dataset.id : record.id)));
    const isLast = records.length === 0 || ids === before;
    yield {
      records: isLast ? [] : ofOrganization(records, scope.organization),
      next: isLast ? null : String(page + 1),
      total: null,
    };
    if (isLast) return;
    before = ids;
  }
}

/** The first page is the plain address; a server that knows no pages answers the same again, which ends the reading. */
function pageAddress(portal: string, page: number): string {
  if (page === 1) return portal;
  const url = new URL(portal);
  url.searchParams.set("page", String(page));
  return url.href;
}

function recordOf(portal: string, dataset: JsonObject): CatalogueRecord {
  const title = textOrNull(dataset.title);
  const id = textOrNull(dataset.identifier) ?? textOrNull(dataset["@id"]) ?? textOrNull(dataset.landingPage);
  if (id === null) return { kind: "unreadable", id: null, reason: `no identifier: ${title ?? "no title"}` };
  return {
    kind: "dataset",
    dataset: {
      portal,
      id,
      title: title ?? id,
      description: withoutTags(textOr(dataset.description, "")),
      page: addressOrNull(dataset.landingPage),
      organization: organizationOf(objectOf(dataset.publisher)),
      tags: [...textsOf(dataset.keyword), ...textsOf(dataset.theme)],
      license: textOrNull(dataset.license),
      created: dateOrNull(dataset.issued),
      modified: dateOrNull(dataset.modified),
      declared: textsOf(dataset.conformsTo).flatMap((one) => declaredBy(one) ?? []),
      origin: null,
      resources: listOf(dataset.distribution).map((one, index) => resourceOf(objectOf(one), index)),
    },
  };
}

/** The format has no place for a SIREN; some portals identify publishers by it. */
function organizationOf(publisher: JsonObject): Organization | null {
  const name = textOrNull(publisher.name);
  if (name === null) return null;
  const id = textOr(publisher["@id"], name);
  return { id, name, siren: sirenOrNull(publisher.identifier) ?? sirenInAddress(id) };
}

function resourceOf(distribution: JsonObject, index: number): Resource {
  const url = addressOrNull(distribution.downloadURL) ?? addressOrNull(distribution.accessURL);
  const title = textOr(distribution.title, "");
  const mediaType = textOrNull(distribution.mediaType);
  return {
    id: textOrNull(distribution.identifier) ?? textOrNull(distribution["@id"]) ?? (title || url || String(index)),
    title,
    description: withoutTags(textOr(distribution.description, "")),
    url,
    format: formatNamed(distribution.format || mediaType, url ?? title),
    mediaType,
    size: sizeOrNull(distribution.byteSize),
    checksum: null,
    modified: dateOrNull(distribution.modified),
    declared: [...textsOf(distribution.conformsTo), ...textsOf(distribution.describedBy)].flatMap(
      (one) => declaredBy(one) ?? [],
    ),
  };
}
