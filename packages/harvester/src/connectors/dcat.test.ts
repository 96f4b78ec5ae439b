import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { type ContractAnswer, contractServer, datasetsIn, recordsOf } from "../test/contract-server.ts";
import { connector } from "./dcat.ts";

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/dcat/${name}`, import.meta.url), "utf8");

let close = () => {};
afterEach(() => close());

async function serve(answers: (path: string) => ContractAnswer | null) {
  const server = await contractServer(({ pathname, search }) => answers(pathname + search));
  close = server.close;
  return server;
}

const forms: [name: string, type: string][] = [
  ["catalogue.jsonld", "application/ld+json"],
  ["catalogue.ttl", "text/turtle"],
  ["catalogue.rdf", "application/rdf+xml"],
  ["catalogue.ttl", "text/plain"],
  ["catalogue.jsonld", "application/json"],
  ["catalogue.rdf", "text/xml"],
];

describe("the same catalogue in each syntax", () => {
  test.each(forms)("%s sent as %s", async (name, type) => {
    const server = await serve((path) => (path === "/catalogue" ? { type, body: fixture(name) } : null));
    const portal = `${server.url}/catalogue`;
    expect(await connector.detect(portal, server.context)).toMatchObject({ connector: "dcat", url: portal });
    const [subsidies, other, ...rest] = datasetsIn(await recordsOf(connector, portal, server.context));
    expect(rest).toEqual([]);
    expect(subsidies).toMatchObject({
      id: "subventions-2023",
      title: "Subventions versées en 2023",
      description: "Une ligne par bénéficiaire.",
      page: "https://data.exemple.fr/jeux/subventions-2023",
      organization: { name: "Ville d’Exemple", siren: "213502388" },
      license: "https://www.etalab.gouv.fr/licence-ouverte",
      modified: "2024-03-01T10:00:00.000Z",
      tags: ["finances", "subventions"],
    });
    expect(subsidies?.resources).toEqual([
      {
        id: "https://data.exemple.fr/jeux/subventions-2023/csv",
        title: "Le fichier",
        description: "",
        url: "https://data.exemple.fr/fichiers/subventions-2023.csv",
        format: "csv",
        mediaType: "text/csv",
        size: 2048,
        checksum: { algorithm: "sha1", value: "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12" },
        modified: "2024-03-01T10:00:00.000Z",
        declared: [
          { name: null, version: null, url: "https://schema.data.gouv.fr/scdl/subventions/2.1.1/schema.json" },
        ],
      },
    ]);
    expect(other?.id).toBe("https://data.exemple.fr/jeux/arbres");
  });
});

test("pages are followed, by Hydra or by a Link header, and a circle is left", async () => {
  const page = (number: number, next: string | null) =>
    `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix hydra: <http://www.w3.org/ns/hydra/core#> .
     <http://x.test/d${number}> a dcat:Dataset .
     ${next === null ? "" : `<http://x.test/view${number}> a hydra:PartialCollectionView ; hydra:next <${next}> .`}`;
  const server = await serve((path) => {
    if (path === "/c") return { type: "text/turtle", body: page(1, "/c?page=2") };
    if (path === "/c?page=2")
      return { type: "text/turtle", body: page(2, null), headers: { link: '</c?page=3>; rel="next"' } };
    return path === "/c?page=3" ? { type: "text/turtle", body: page(3, "/c") } : null;
  });
  const seen: string[] = [];
  const reading = async () => {
    for await (const { records } of connector.pages(`${server.url}/c`, {}, server.context, null))
      seen.push(...datasetsIn(records).map(({ id }) => id));
  };
  await expect(reading()).rejects.toMatchObject({ code: "paging-stuck" });
  expect(seen).toEqual(["http://x.test/d1", "http://x.test/d2"]);
});

test("a context at another address is never fetched", async () => {
  const body = { "@context": "http://127.0.0.1:1/context.jsonld", "@type": "Catalog", dataset: [] };
  const server = await serve((path) => (path === "/c" ? { type: "application/ld+json", body } : null));
  expect(await connector.detect(`${server.url}/c`, server.context)).toMatchObject({ connector: "dcat" });
});

test.each([
  ["entities that make it grow", `<!DOCTYPE rdf:RDF [<!ENTITY a "${"x".repeat(400)}">]><rdf:RDF/>`],
  ["entities made of entities", '<!DOCTYPE rdf:RDF [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><rdf:RDF/>'],
  ["an entity from a file", '<!DOCTYPE rdf:RDF [<!ENTITY a SYSTEM "file:///etc/passwd">]><rdf:RDF/>'],
])("XML with %s is refused", async (_, body) => {
  const server = await serve((path) => (path === "/c" ? { type: "application/rdf+xml", body } : null));
  await expect(recordsOf(connector, `${server.url}/c`, server.context)).rejects.toMatchObject({ code: "bad-answer" });
});

test.each([
  ["an HTML page", "text/html", "<html><body>Portail</body></html>"],
  ["other JSON", "application/json", '{"hello":"world"}'],
  ["broken JSON-LD", "application/ld+json", '{"@graph": ['],
  ["nothing", "text/turtle", ""],
])("%s is no DCAT catalogue", async (_, type, body) => {
  const server = await serve(() => ({ type, body }));
  expect(await connector.detect(server.url, server.context)).toBeNull();
});

test("a dataset that left the feed is gone, one that is there is found", async () => {
  const server = await serve((path) =>
    path === "/c" ? { type: "text/turtle", body: fixture("catalogue.ttl") } : null,
  );
  const portal = `${server.url}/c`;
  expect(await connector.get(portal, "absent", server.context)).toEqual({ kind: "gone", id: "absent" });
  expect(await connector.get(portal, "subventions-2023", server.context)).toMatchObject({ kind: "dataset" });
});
