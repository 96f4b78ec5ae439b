import { Readable } from "node:stream";
import type { Quad } from "@rdfjs/types";
import { HarvestError } from "../http/harvest-error.ts";
import { Graph } from "./graph.ts";

export type RdfSyntax = "turtle" | "rdf-xml" | "json-ld";

/** Statements of one page of a catalogue. */
const MOST_QUADS = 3_000_000;

/** What a text is, by its announced type first, then by how it begins; null when it is no RDF. */
export function syntaxOf(contentType: string, text: string): RdfSyntax | null {
  const start = text.slice(0, 2000).trimStart();
  if (/turtle|n3|n-triples/.test(contentType)) return "turtle";
  if (
    /rdf\+xml/.test(contentType) ||
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?(<!DOCTYPE rdf[\s\S]*)?<rdf:RDF/i.test(start)
  )
    return "rdf-xml";
  if (/ld\+json/.test(contentType) || (/^[[{]/.test(start) && /"@(context|id|graph|type)"/.test(start)))
    return "json-ld";
  return /^(@prefix|@base|PREFIX|<http)/i.test(start) ? "turtle" : null;
}

/**
 * The statements of a text. Contexts at other addresses are never fetched: a catalogue must not depend on a third server, nor make
 * us ask one. Throws `bad-answer`, `too-large`.
 */
export async function parseRdf(text: string, syntax: RdfSyntax, url: string): Promise<Graph> {
  const graph = new Graph();
  let quads = 0;
  try {
    for await (const quad of await quadsOf(text, syntax, url)) {
      if (++quads > MOST_QUADS) throw new HarvestError("too-large", { url, limit: MOST_QUADS });
      graph.add(quad);
    }
  } catch (error) {
    if (error instanceof HarvestError) throw error;
    const detail = error instanceof Error ? error.message.slice(0, 200) : syntax;
    throw new HarvestError("bad-answer", { url, detail, cause: error });
  }
  return graph;
}

async function quadsOf(text: string, syntax: RdfSyntax, url: string): Promise<AsyncIterable<Quad>> {
  if (syntax === "turtle") {
    const { StreamParser } = await import("n3");
    return pieces(text).pipe(new StreamParser({ baseIRI: url }));
  }
  if (syntax === "rdf-xml") {
    refuseEntities(text, url);
    const { RdfXmlParser } = await import("rdfxml-streaming-parser");
    return pieces(text).pipe(new RdfXmlParser({ baseIRI: url }));
  }
  const { JsonLdParser } = await import("jsonld-streaming-parser");
  const documentLoader = { load: async () => ({ "@context": { "@vocab": "http://www.w3.org/ns/dcat#" } }) };
  return pieces(text).pipe(new JsonLdParser({ baseIRI: url, documentLoader }));
}

function pieces(text: string): Readable {
  const size = 64 * 1024;
  const count = Math.ceil(text.length / size);
  return Readable.from(Array.from({ length: count }, (_, index) => text.slice(index * size, (index + 1) * size)));
}

/** Entities stand for namespaces in RDF/XML: short and few. Anything else would only make the text grow. */
function refuseEntities(text: string, url: string): void {
  const entities = [...text.slice(0, 100_000).matchAll(/<!ENTITY\s+(?:%\s+)?\S+\s+(?:"([^"]*)"|'([^']*)'|(\S+))/g)];
  const isFair =
    entities.length <= 100 &&
    entities.every(
      ([, one = "", other = "", outside]) =>
        outside === undefined && one.length + other.length <= 300 && !/[&%]/.test(one + other),
    );
  if (!isFair || text.indexOf("<!ENTITY", 100_000) >= 0)
    throw new HarvestError("bad-answer", { url, detail: "entities" });
}
