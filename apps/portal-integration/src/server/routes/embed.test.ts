import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { JsonLdParser } from "jsonld-streaming-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testPortal } from "../test/test-portal.ts";
import { TOKEN, testService, until } from "../test/test-service.ts";

/** What others may show of a verdict, and how they are told. */
const example = (name: string) => readFileSync(new URL(`../../../../../examples/${name}`, import.meta.url), "utf8");
let portal: Awaited<ReturnType<typeof testPortal>>;
let service: Awaited<ReturnType<typeof testService>>;
let good: string;
let bad: string;

beforeAll(async () => {
  portal = await testPortal(
    new Map([
      ["bon.csv", example("prenoms/prenoms.csv")],
      ["mauvais.csv", example("prenoms/prenoms-a-corriger.csv")],
    ]),
  );
  service = await testService({ ODL_ALLOW_HOSTS: portal.host, ODL_PUBLIC_URL: "https://audit.test" });
  const headers = { authorization: `Bearer ${TOKEN}` };
  const made = await service.app.inject({
    method: "POST",
    url: "/api/v1/portals",
    headers,
    payload: { url: portal.url },
  });
  await service.app.inject({ method: "POST", url: `/api/v1/portals/${made.json().id}/audits`, headers });
  await until(async () => (await service.app.inject("/api/v1/datasets")).json().total === 2);
  const { items } = (await service.app.inject("/api/v1/datasets")).json();
  const idOf = (state: string) =>
    items.find((one: { state: string }) => (one.state !== "invalid") === (state === "good")).id;
  [good, bad] = [idOf("good"), idOf("bad")];
}, 60_000);
afterAll(async () => {
  await service?.close();
  portal?.close();
});

test("a verdict in short: by our identifier or the portal’s, one file or all", async () => {
  const answer = await service.app.inject(`/api/v1/datasets/${bad}/verdict`);
  expect(answer.json()).toMatchObject({
    dataset: { id: bad },
    state: "invalid",
    files: [
      {
        state: "invalid",
        schema: "scdl/prenoms",
        causeCount: expect.any(Number),
        page: expect.stringMatching(/^https:\/\/audit\.test\/api\/v1\/reports\//),
      },
    ],
  });
  const [file] = answer.json().files;
  expect(file.causes[0]).toMatchObject({
    title: expect.any(String),
    places: expect.arrayContaining([expect.stringMatching(/^[A-Z]+\d*$/)]),
  });
  expect(answer.headers).toMatchObject({ "access-control-allow-origin": "*", "cache-control": "public, max-age=300" });
  const again = await service.app.inject({
    url: `/api/v1/datasets/${bad}/verdict`,
    headers: { "if-none-match": String(answer.headers.etag) },
  });
  expect(again.statusCode).toBe(304);
  for (const query of [
    "",
    `?portal=${encodeURIComponent(portal.url)}`,
    "?resource=mauvais.csv",
    `?resource=${file.resource}`,
  ])
    expect((await service.app.inject(`/api/v1/datasets/mauvais.csv/verdict${query}`)).json().dataset.id).toBe(bad);
  const other = await service.app.inject("/api/v1/datasets/mauvais.csv/verdict?resource=bon.csv");
  expect(other.json()).toMatchObject({ state: "not-checked", files: [], checkedAt: null });
  for (const url of [
    "/api/v1/datasets/absent/verdict",
    "/api/v1/datasets/mauvais.csv/verdict?portal=https://other.test",
  ])
    expect((await service.app.inject(url)).statusCode).toBe(404);
});

test("the badge: one of five states, told to caches, in two languages", async () => {
  const badge = await service.app.inject(`/badge/${bad}.svg`);
  expect(badge.body).toContain("non conforme");
  expect(badge.headers).toMatchObject({
    "content-type": "image/svg+xml; charset=utf-8",
    "cache-control": "public, max-age=300",
    etag: expect.stringMatching(/^"/),
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
  });
  const headers = { "if-none-match": String(badge.headers.etag) };
  expect((await service.app.inject({ url: `/badge/${bad}.svg`, headers })).statusCode).toBe(304);
  expect((await service.app.inject("/badge/bon.csv.svg?lang=en")).body).toMatch(/✓ conforming/);
  expect((await service.app.inject("/badge/absent.svg")).body).toContain("non vérifié");
  const old = new Date(Date.now() - 9 * 24 * 3600 * 1000);
  await service.database.updateTable("verdicts").set({ checked_at: old }).execute();
  expect((await service.app.inject(`/badge/${good}.svg`)).body).toContain("vérification expirée");
  expect((await service.app.inject(`/api/v1/datasets/${good}/verdict`)).json().state).toBe("expired");
  await service.database.updateTable("verdicts").set({ checked_at: new Date() }).execute();
});

test("oEmbed is discovered from the verdict, and holds nothing of the portal’s as markup", async () => {
  const verdict = await service.app.inject(`/api/v1/datasets/${good}/verdict`);
  const [, discovered = ""] =
    /<([^>]+)>; rel="alternate"; type="application\/json\+oembed"/.exec(String(verdict.headers.link)) ?? [];
  const { pathname, search } = new URL(discovered);
  const answer = (await service.app.inject(pathname + search)).json();
  expect(answer).toMatchObject({
    version: "1.0",
    type: "rich",
    provider_name: "OpenDataLocale",
    width: 480,
    cache_age: 300,
  });
  expect(answer.html).toContain(`dataset="${good}"`);
  expect(answer.html).toContain(`<script src="https://audit.test/embed/opendatalocale-report.js" async></script>`);
  expect(answer.html).not.toContain("<b>");
  const shown = await service.app.inject(`/jeu-de-donnees?id=${good}`);
  expect(String(shown.headers.link)).toContain(
    `%2Fjeu-de-donnees%3Fid%3D${good}>; rel="alternate"; type="application/json+oembed"`,
  );
  const asked = (query: string) => service.app.inject(`/oembed?${query}`);
  const page = encodeURIComponent(`https://audit.test/jeu-de-donnees?id=${bad}`);
  expect((await asked(`url=${page}&maxwidth=200`)).json().width).toBe(200);
  expect((await asked(`url=${page}&format=xml`)).statusCode).toBe(501);
  for (const url of [`https://audit.test.evil.test/${bad}`, `https://evil.test/${bad}`, "x", "https://audit.test/"])
    expect((await asked(`url=${encodeURIComponent(url)}`)).statusCode).toBe(404);
});

test("linked data: what was measured, of what, when and by whom", async () => {
  const answer = await service.app.inject(`/api/v1/datasets/${bad}/verdict.jsonld`);
  expect(answer.headers["content-type"]).toBe("application/ld+json; charset=utf-8");
  const facts = await triples(answer.body);
  const objectsOf = (predicate: string) =>
    facts.filter(([, one]) => one.endsWith(predicate)).map(([, , object]) => object);
  expect(objectsOf("dqv#value")).toEqual(expect.arrayContaining(["invalid"]));
  expect(objectsOf("dqv#computedOn")).toHaveLength(4);
  expect(objectsOf("dqv#isMeasurementOf")).toHaveLength(4);
  expect(objectsOf("prov#endedAtTime")).toHaveLength(1);
  expect(objectsOf("rdf-syntax-ns#type")).toEqual(
    expect.arrayContaining([
      "http://www.w3.org/ns/dcat#Dataset",
      "http://www.w3.org/ns/dqv#QualityMeasurement",
      "http://www.w3.org/ns/prov#Activity",
    ]),
  );
  // Conformity is only claimed where it was verified.
  expect(objectsOf("terms/conformsTo")).toEqual([]);
  const conforming = await triples((await service.app.inject(`/api/v1/datasets/${good}/verdict.jsonld`)).body);
  expect(conforming.filter(([, predicate]) => predicate.endsWith("terms/conformsTo"))).toHaveLength(1);
  // Every measure that a file points to is there.
  const pointed = objectsOf("dqv#hasQualityMeasurement");
  const told = facts.filter(([, predicate]) => predicate.endsWith("dqv#value")).map(([subject]) => subject);
  expect([...pointed].sort()).toEqual([...told].sort());
});

async function triples(text: string): Promise<[subject: string, predicate: string, object: string][]> {
  const found: [string, string, string][] = [];
  for await (const { subject, predicate, object } of Readable.from([text]).pipe(new JsonLdParser()))
    found.push([subject.value, predicate.value, object.value]);
  return found;
}
