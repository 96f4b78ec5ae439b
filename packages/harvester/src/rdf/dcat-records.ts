import type { Term } from "@rdfjs/types";
import type { CatalogueRecord, Checksum, DeclaredSchema, Organization, Resource } from "../catalogue/dataset.ts";
import {
  addressOrNull,
  dateOrNull,
  declaredBy,
  formatNamed,
  sirenInAddress,
  sirenOrNull,
  sizeOrNull,
  withoutTags,
} from "../catalogue/plain-values.ts";
import type { Graph } from "./graph.ts";

const DCAT = "http://www.w3.org/ns/dcat#";
const DCT = "http://purl.org/dc/terms/";
const FOAF = "http://xmlns.com/foaf/0.1/";
const RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
const SKOS_LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel";
const VCARD = "http://www.w3.org/2006/vcard/ns#";
const SPDX = "http://spdx.org/rdf/terms#";

/** The datasets of a DCAT or DCAT-AP catalogue (https://www.w3.org/TR/vocab-dcat-3/). */
export function dcatRecords(graph: Graph, portal: string): CatalogueRecord[] {
  return graph.ofType(`${DCAT}Dataset`).map((dataset) => recordOf(graph, dataset, portal));
}

export function isDcatCatalogue(graph: Graph): boolean {
  // A portal may answer one dataset's page in RDF: that is no catalogue.
  return graph.ofType(`${DCAT}Catalog`).length > 0 || graph.ofType(`${DCAT}Dataset`).length > 1;
}

function recordOf(graph: Graph, dataset: Term, portal: string): CatalogueRecord {
  const page = addressOrNull(graph.first(dataset, `${DCAT}landingPage`)?.value);
  const id = lastingId(graph, dataset) ?? page;
  const title = graph.text(dataset, `${DCT}title`);
  if (id === null) return { kind: "unreadable", id: null, reason: `no identifier: ${title ?? "no title"}` };
  const distributions = graph.all(dataset, `${DCAT}distribution`);
  const source = graph.first(dataset, `${DCT}source`);
  const sourceUrl = addressOrNull(source?.value);
  return {
    kind: "dataset",
    dataset: {
      portal,
      id,
      title: title ?? id,
      description: withoutTags(graph.text(dataset, `${DCT}description`) ?? ""),
      page,
      organization: organizationOf(graph, graph.first(dataset, `${DCT}publisher`, `${DCT}creator`)),
      tags: graph.all(dataset, `${DCAT}keyword`).map(({ value }) => value),
      license: labelOf(graph, graph.first(dataset, `${DCT}license`, `${DCT}rights`)),
      created: dateOrNull(graph.first(dataset, `${DCT}issued`, `${DCT}created`)?.value),
      modified: dateOrNull(graph.first(dataset, `${DCT}modified`)?.value),
      declared: declaredOn(graph, dataset),
      origin: sourceUrl === null ? null : { id: null, url: sourceUrl, domain: new URL(sourceUrl).hostname },
      resources: distributions.map((one, index) => resourceOf(graph, one, index)),
    },
  };
}

/** `dct:identifier` outlives addresses; a blank node has nothing else. */
function lastingId(graph: Graph, subject: Term): string | null {
  return graph.text(subject, `${DCT}identifier`) ?? (subject.termType === "NamedNode" ? subject.value : null);
}

function resourceOf(graph: Graph, distribution: Term, index: number): Resource {
  const url =
    addressOrNull(graph.first(distribution, `${DCAT}downloadURL`)?.value) ??
    addressOrNull(graph.first(distribution, `${DCAT}accessURL`)?.value);
  const mediaType = labelOf(graph, graph.first(distribution, `${DCAT}mediaType`));
  const title = graph.text(distribution, `${DCT}title`) ?? "";
  return {
    id: lastingId(graph, distribution) ?? url ?? String(index),
    title,
    description: withoutTags(graph.text(distribution, `${DCT}description`) ?? ""),
    url,
    format: formatNamed(labelOf(graph, graph.first(distribution, `${DCT}format`, `${DCAT}mediaType`)), url ?? title),
    mediaType: mediaType === null ? null : (/[a-z]+\/[\w.+-]+$/i.exec(mediaType)?.[0] ?? null),
    size: sizeOrNull(graph.first(distribution, `${DCAT}byteSize`)?.value.replace(/\.0+$/, "")),
    checksum: checksumOf(graph, graph.first(distribution, `${SPDX}checksum`)),
    modified: dateOrNull(graph.first(distribution, `${DCT}modified`)?.value),
    declared: declaredOn(graph, distribution),
  };
}

function declaredOn(graph: Graph, subject: Term): DeclaredSchema[] {
  return graph.all(subject, `${DCT}conformsTo`).flatMap((one) => {
    const name = graph.isUnknown(one) ? null : graph.text(one, `${DCT}title`, RDFS_LABEL);
    const declared = one.termType === "BlankNode" ? null : declaredBy(one.value);
    if (declared === null && name === null) return [];
    return [{ name: name ?? declared?.name ?? null, version: null, url: declared?.url ?? null }];
  });
}

function organizationOf(graph: Graph, publisher: Term | null): Organization | null {
  if (publisher === null) return null;
  const name = labelOf(graph, publisher);
  if (name === null) return null;
  const identifier = graph.text(publisher, `${DCT}identifier`);
  const id = publisher.termType === "NamedNode" ? publisher.value : (identifier ?? name);
  return { id, name, siren: sirenOrNull(identifier) ?? sirenInAddress(publisher.value) };
}

/** What a node is called, or its own text; an address stands for itself. */
function labelOf(graph: Graph, term: Term | null): string | null {
  if (term === null) return null;
  if (term.termType === "Literal") return term.value;
  const label = graph.text(
    term,
    `${FOAF}name`,
    RDFS_LABEL,
    SKOS_LABEL,
    `${DCT}title`,
    `${VCARD}fn`,
    `${VCARD}organization-name`,
  );
  return label ?? (term.termType === "NamedNode" ? term.value : null);
}

function checksumOf(graph: Graph, checksum: Term | null): Checksum | null {
  if (checksum === null) return null;
  const value = graph.text(checksum, `${SPDX}checksumValue`);
  const algorithm = graph.first(checksum, `${SPDX}algorithm`)?.value.match(/(md5|sha-?\d+)\b/i)?.[1];
  return value === null || !algorithm
    ? null
    : { algorithm: algorithm.toLowerCase().replace("-", ""), value: value.toLowerCase() };
}
