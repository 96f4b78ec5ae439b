import { addressOrNull, sizeOrNull } from "../catalogue/plain-values.ts";
import { type CataloguePage, type ConnectorContext, defineConnector, type Scope } from "../connector.ts";
import { confirmInFeed } from "../feed/confirm-in-feed.ts";
import { ofOrganization } from "../feed/of-organization.ts";
import { getText } from "../http/get-json.ts";
import { HarvestError } from "../http/harvest-error.ts";
import { noSuchPortal } from "../http/no-such-portal.ts";
import { dcatRecords, isDcatCatalogue } from "../rdf/dcat-records.ts";
import type { Graph } from "../rdf/graph.ts";
import { parseRdf, syntaxOf } from "../rdf/parse-rdf.ts";

const HYDRA = "http://www.w3.org/ns/hydra/core#";
const ACCEPT = "application/ld+json, text/turtle;q=0.9, application/rdf+xml;q=0.8, application/json;q=0.2";
/** Where catalogues usually stand: ckanext-dcat, data-fair. The address itself comes first. */
const USUAL = ["", "/catalog.jsonld", "/catalog.ttl", "/catalog.rdf", "/catalog/dcat"];

/** A DCAT or DCAT-AP catalogue in JSON-LD, RDF/XML or Turtle; the portal's address is the feed's own. */
export const connector = defineConnector({
  name: "dcat",
  title: "DCAT",
  rank: 40,
  tellsChanges: false,
  detect: async (url, context) => {
    for (const path of USUAL) {
      const graph = await graphAt(url, url + path, context).catch(noSuchPortal);
      if (graph && isDcatCatalogue(graph.graph)) return { connector: "dcat", url: url + path, software: "DCAT" };
    }
    return null;
  },
  pages,
  get: (portal, id, context) => confirmInFeed(portal, id, context, () => pages(portal, {}, context, null)),
});

async function* pages(
  portal: string,
  scope: Scope,
  context: ConnectorContext,
  from: string | null,
): AsyncGenerator<CataloguePage, void, void> {
  const seen = new Set<string>();
  for (let address = from ?? portal; ; ) {
    seen.add(address);
    const { graph, link } = await graphAt(portal, address, context);
    const next = nextOf(graph, link, address);
    if (next !== null && seen.has(next)) throw new HarvestError("paging-stuck", { url: next });
    const records = ofOrganization(dcatRecords(graph, portal), scope.organization);
    yield { records, next, total: totalOf(graph) };
    if (next === null) return;
    address = next;
  }
}

async function graphAt(
  portal: string,
  address: string,
  context: ConnectorContext,
): Promise<{ graph: Graph; link: string }> {
  const { text, contentType, url, link } = await getText(context, portal, address, { accept: ACCEPT });
  const syntax = syntaxOf(contentType, text);
  if (syntax === null) throw new HarvestError("bad-answer", { url, detail: contentType });
  return { graph: await parseRdf(text, syntax, url), link };
}

/** Both spellings of Hydra are in use, and some portals only send a `Link` header. */
function nextOf(graph: Graph, link: string, address: string): string | null {
  for (const view of graph.ofType(`${HYDRA}PartialCollectionView`, `${HYDRA}PagedCollection`)) {
    const next = graph.first(view, `${HYDRA}next`, `${HYDRA}nextPage`);
    if (next) return addressOrNull(next.value, address);
  }
  return addressOrNull(/<([^<>]*)>\s*;[^,]*\brel="?next"?/.exec(link)?.[1], address);
}

function totalOf(graph: Graph): number | null {
  for (const collection of graph.ofType(`${HYDRA}PagedCollection`, `${HYDRA}Collection`))
    return sizeOrNull(graph.first(collection, `${HYDRA}totalItems`)?.value);
  return null;
}
