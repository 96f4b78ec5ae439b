import { addressOrNull, sizeOrNull } from "../catalogue/plain-values.ts";
import { type CataloguePage, type ConnectorContext, defineConnector, type Scope } from "../connector.ts";
import { confirmInFeed } from "../feed/confirm-in-feed.ts";
import { ofOrganization } from "../feed/of-organization.ts";
import { getText } from "../http/get-json.ts";
import { HarvestError } from "../http/harvest-error.ts";
import { noSuchPage, noSuchPortal, rethrow } from "../http/no-such-portal.ts";
import { dcatRecords, isDcatCatalogue } from "../rdf/dcat-records.ts";
import { Graph } from "../rdf/graph.ts";
import { parseRdf, syntaxOf } from "../rdf/parse-rdf.ts";

const HYDRA = "http://www.w3.org/ns/hydra/core#";
const ACCEPT = "application/ld+json, text/turtle;q=0.9, application/rdf+xml;q=0.8, application/json;q=0.2";
/** How often a catalogue that shrinks while it is read is begun anew. */
const MOST_ROUNDS = 5;
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
  let before: number | null = null;
  let rounds = 0;
  for (let address = from ?? portal; ; ) {
    seen.add(address);
    const isFirst = address === portal;
    const page = await graphAt(portal, address, context).catch(isFirst ? rethrow : noSuchPage);
    const { graph, link } = page ?? { graph: new Graph(), link: "" };
    const total = totalOf(graph);
    const records = ofOrganization(dcatRecords(graph, portal), scope.organization);
    // What was deleted meanwhile made the rest slide over to pages already read: all is read again, what was told is told anew.
    const isLess: boolean = page === null || (before !== null && total !== null && total < before);
    const hasSlid: boolean = isLess && rounds++ < MOST_ROUNDS;
    if (hasSlid) seen.clear();
    const next = hasSlid ? portal : nextOf(graph, link, address);
    if (next !== null && seen.has(next)) throw new HarvestError("paging-stuck", { url: next });
    yield { records, next, total };
    if (next === null) return;
    before = hasSlid ? null : total;
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
