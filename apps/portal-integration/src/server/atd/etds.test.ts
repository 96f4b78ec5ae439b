import { readFileSync } from "node:fs";
import { fromBytes, openTable, rowsOf } from "@opendatalocale/tabular";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addAtd, addPerson, openSession } from "../test/sign-in.ts";
import { testPortal } from "../test/test-portal.ts";
import { formOf, testService, until } from "../test/test-service.ts";

const example = (name: string) => readFileSync(new URL(`../../../../../examples/${name}`, import.meta.url), "utf8");
const files = new Map<string, string>();
let service: Awaited<ReturnType<typeof testService>>;
let portal: Awaited<ReturnType<typeof testPortal>>;
let headers: Awaited<ReturnType<typeof openSession>>;
let atd: string;

beforeAll(async () => {
  portal = await testPortal(files);
  service = await testService({ ODL_ALLOW_HOSTS: portal.host, ODL_RATE_LIMIT: "100000" });
}, 60_000);
afterAll(async () => {
  await service.close();
  portal.close();
});
beforeEach(async () => {
  files.clear();
  for (const table of ["people", "portals", "atds"] as const) await service.database.deleteFrom(table).execute();
  atd = await addAtd(service.database, "Région d’Essai", ["35"]);
  headers = await openSession(service.database, await addPerson(service.database, "a@b.c", "editor", atd));
});

const get = async (url: string) => (await service.app.inject({ url: `/api/v1${url}`, headers })).json();
const send = (method: "POST" | "PATCH" | "PUT" | "DELETE", url: string, payload?: object) =>
  service.app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
const add = async (etd: object): Promise<string> => (await send("POST", `/atds/${atd}/etds`, etd)).json().id;
const declared = { name: "Commune de Maquette", kind: "commune", population: 4000, fte: 60 };

test("an authority is known by its SIREN, with its own figures, or declared with others", async () => {
  await add({ siren: "213502388" });
  await add({ ...declared, fte: undefined });
  const { items } = await get(`/atds/${atd}/etds?sort=name`);
  expect(items).toMatchObject([
    { name: "Commune de Maquette", population: 4000, status: "a-verifier", stage: "repere" },
    { name: "Rennes", kind: "commune", status: "a-verifier", departements: ["35"] },
  ]);
  expect(items[1].population).toBeGreaterThan(200_000);
  expect((await send("PATCH", `/etds/${items[1].id}`, { fte: 2000 })).statusCode).toBe(204);
  expect((await get(`/etds/${items[1].id}`)).status.code).toBe("oblige");
});

test.each([
  ["a SIREN that nobody has", { siren: "000000000" }, 422, "unknown-authority"],
  ["a SIREN that cannot be", { siren: "213502389" }, 400, "bad-request"],
  ["nothing", {}, 422, "unknown-authority"],
  ["a negative population", { ...declared, population: -1 }, 400, "bad-request"],
  ["a property of its own", { ...declared, atd_id: "x" }, 400, "bad-request"],
])("%s is refused", async (_, etd, status, code) => {
  const answer = await send("POST", `/atds/${atd}/etds`, etd);
  expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
});

test("the same authority is followed once", async () => {
  await add({ siren: "213502388" });
  expect((await send("POST", `/atds/${atd}/etds`, { siren: "213502388" })).json().code).toBe("conflict");
});

test("what it publishes is set against what the law asks, down to the report", async () => {
  files.set("bal.csv", example("bal/bal.csv"));
  files.set("catalogue.csv", example("catalogue/catalogue-a-corriger.csv"));
  const id = await add(declared);
  await follow(2);
  const [organisation] = await get(`/etds/${id}/organisations?q=calc`);
  expect((await send("PUT", `/etds/${id}/organisations/${organisation.id}`)).statusCode).toBe(204);
  const { items, sums } = await get(`/atds/${atd}/etds`);
  expect(items[0]).toMatchObject({
    status: "oblige",
    counts: { required: 5, published: 2, valid: 1, upToDate: 0 },
    invalid: 1,
    rank: 1,
  });
  expect(sums).toMatchObject({ obliged: 1, publishing: 1, required: 5, published: 2, valid: 1 });
  const detail = await get(`/etds/${id}`);
  const states = new Map(detail.states.map((state: { schema: string }) => [state.schema, state]));
  expect(states.get("etalab/schema-bal")).toMatchObject({ requirement: "required", verdict: "valid" });
  expect(states.get("scdl/deliberations")).toMatchObject({ requirement: "required", verdict: null, files: [] });
  const bad = states.get("scdl/catalogue") as { files: { report: string; errors: number }[] };
  expect(bad.files[0]?.errors).toBeGreaterThan(0);
  expect((await get(`/reports/${bad.files[0]?.report}`)).verdict).toBe("invalid");
  const duty = detail.duties.find(({ slug }: { slug: string }) => slug === "obligation-generale");
  expect(duty).toMatchObject({ level: { code: "required" }, basis: [{ citation: "CRPA, art. L312-1-1" }, {}] });
  const { items: worst } = await get(`/atds/${atd}/etds?lacks=valid`);
  expect(worst).toHaveLength(1);
  // Taken off again, nothing is its own any more.
  await send("DELETE", `/etds/${id}/organisations/${organisation.id}`);
  expect((await get(`/atds/${atd}/etds`)).items[0].counts.published).toBe(0);
}, 90_000);

test("a stage moves with its history, and is kept on the organisation, unseen by the public", async () => {
  files.set("prenoms.csv", example("prenoms/prenoms.csv"));
  const id = await add(declared);
  await follow(1);
  const [organisation] = await get(`/etds/${id}/organisations?q=calc`);
  await send("PUT", `/etds/${id}/organisations/${organisation.id}`);
  await send("PATCH", `/etds/${id}`, { stage: "conventionne", note: "signée en mairie" });
  await send("PATCH", `/etds/${id}`, { stage: "conventionne" });
  expect((await send("PATCH", `/etds/${id}`, { stage: "perdu" })).statusCode).toBe(400);
  const { stages } = await get(`/etds/${id}`);
  expect(stages).toMatchObject([
    { stage: "conventionne", note: "signée en mairie", actor: "a@b.c" },
    { stage: "repere", note: "" },
  ]);
  const kept = service.database.selectFrom("organisations").select("stage").where("id", "=", organisation.id);
  expect(await kept.executeTakeFirst()).toEqual({ stage: "conventionne" });
  // Where an authority stands with its ATD is not everybody's business.
  const shown = (await get("/organisations")).items.find((one: { id: string }) => one.id === organisation.id);
  expect(shown).not.toHaveProperty("stage");
}, 60_000);

test("the trend tells how things were at the end of each month", async () => {
  files.set("prenoms.csv", example("prenoms/prenoms.csv"));
  const id = await add(declared);
  await follow(1);
  const [organisation] = await get(`/etds/${id}/organisations?q=calc`);
  await send("PUT", `/etds/${id}/organisations/${organisation.id}`);
  const days = (count: number) => new Date(Date.now() - count * 24 * 3600 * 1000);
  await service.database
    .updateTable("etd_stages")
    .set({ at: days(200) })
    .execute();
  await service.database
    .insertInto("etd_stages")
    .values({ etd_id: id, stage: "forme", at: days(100), actor: "a" })
    .execute();
  await service.database
    .updateTable("verdicts")
    .set({ since: days(40) })
    .execute();
  const points: { day: string; followed: number; signed: number; publishing: number; conforming: number }[] = await get(
    `/atds/${atd}/trend`,
  );
  for (const { day, ...counts } of points) {
    // A point is the last moment of its day, or now.
    const end = Math.min(Date.parse(`${day}T23:59:59.999Z`), Date.now());
    const [signed, published] = [end >= days(100).getTime(), end >= days(40).getTime()].map(Number);
    expect([day, counts]).toEqual([day, { followed: 1, signed, publishing: published, conforming: published }]);
  }
  expect(points.length).toBeGreaterThanOrEqual(7);
  expect(points.at(-1)?.publishing).toBe(1);
}, 60_000);

test("a list of one’s own is followed, with its figures, and what is not known is told line by line", async () => {
  const list =
    "SIREN;Nom;Agents (ETP)\n213502388;Rennes;2500\n213502883;Saint-Malo;\n213502389;Faux;3\n200000000;Inconnu;3\n";
  const form = formOf("liste.csv", list);
  const account = (
    await service.app.inject({
      ...form,
      url: `/api/v1/atds/${atd}/etds/import`,
      headers: { ...headers, ...form.headers },
    })
  ).json();
  expect(account).toMatchObject({ rows: 4, added: 2, updated: 0, unmatched: { total: 2 } });
  const { items } = await get(`/atds/${atd}/etds?sort=population`);
  expect(items).toMatchObject([
    { name: "Rennes", fte: 2500, status: "oblige" },
    { name: "Saint-Malo", fte: null, status: "a-verifier" },
  ]);
  const nothing = formOf("liste.csv", "a;b\n1;2\n");
  const refused = await service.app.inject({
    ...nothing,
    url: `/api/v1/atds/${atd}/etds/import`,
    headers: { ...headers, ...nothing.headers },
  });
  expect(refused.json().code).toBe("not-a-list");
}, 60_000);

test("targets are those that the law binds and nobody follows, with reasons and articles", async () => {
  const before = await get(`/atds/${atd}/targets?q=rennes&status=a-verifier`);
  expect(before.items.map(({ name }: { name: string }) => name)).toContain("Rennes");
  expect(before.items[0].because[1].fr).toContain("agents");
  expect(before.items[0].duties[0].basis.length).toBeGreaterThan(0);
  await add({ siren: "213502388" });
  const after = await get(`/atds/${atd}/targets?q=rennes&status=a-verifier`);
  expect(after.total).toBe(before.total - 1);
  const csv = await service.app.inject({ url: `/api/v1/atds/${atd}/targets?q=saint-malo&format=csv`, headers });
  expect(csv.body).toContain("CRPA, art. L322-6");
}, 60_000);

test("what is taken away is a table in which nothing is a formula", async () => {
  await add({ ...declared, name: '=HYPERLINK("http://x")' });
  const csv = await service.app.inject({ url: `/api/v1/atds/${atd}/etds?format=csv`, headers });
  expect(csv.body).not.toMatch(/(^|[,\n"])=HYPERLINK/m);
  expect(csv.headers["content-disposition"]).toBe('attachment; filename="etd-region-d-essai.csv"');
  const xlsx = await service.app.inject({ url: `/api/v1/atds/${atd}/etds?format=xlsx&lang=en`, headers });
  const source = fromBytes("etd.xlsx", new Uint8Array(xlsx.rawPayload));
  const table = await openTable(source);
  expect(table.labels.slice(0, 3)).toEqual(["call order", "authority", "SIREN"]);
  for await (const { cells } of rowsOf(table)) expect(cells.slice(0, 2)).toEqual(["1", '=HYPERLINK("http://x")']);
});

test.each([
  ["docx", "PK"],
  ["odt", "PK"],
  ["pdf", "%PDF"],
  ["markdown", "# Convention"],
  ["html", "<!doctype html>"],
])("a convention is made as %s, and says what is left to fill in", async (format, beginning) => {
  const id = await add(declared);
  await send("PATCH", `/atds/${atd}`, { convention: { representative: "Camille Essai", place: "Rennes" } });
  const answer = await send("POST", `/etds/${id}/convention`, { format, date: "2026-03-02" });
  expect(answer.statusCode).toBe(200);
  expect(answer.rawPayload.subarray(0, beginning.length).toString("latin1").toLowerCase()).toBe(
    beginning.toLowerCase(),
  );
  const blanks = decodeURIComponent(String(answer.headers["x-odl-blanks"]));
  expect(blanks).toContain("ETD");
  expect(blanks).not.toContain("lieu");
  if (format === "markdown") {
    expect(answer.body).toContain("Camille Essai");
    expect(answer.body).toContain("actes et délibérations");
  }
});

test("a day that is none is told, not written", async () => {
  const id = await add(declared);
  const answer = await send("POST", `/etds/${id}/convention`, { date: "2026-02-30" });
  expect([answer.statusCode, answer.json().code]).toEqual([422, "cannot-write"]);
});

test("hundreds of ETDs are read in a moment, page by page", async () => {
  const rows = Array.from({ length: 400 }, (_, at) => ({
    atd_id: atd,
    siren: null,
    kind: "commune" as const,
    name: `Commune ${String(at).padStart(3, "0")}`,
    population: 3000 + at * 10,
    population_vintage: "2026",
    fte: at,
    fte_vintage: "2026",
  }));
  await service.database.insertInto("etds").values(rows).execute();
  const start = performance.now();
  const page = await get(`/atds/${atd}/etds?sort=name&limit=25&offset=50`);
  expect(performance.now() - start).toBeLessThan(3000);
  expect([page.total, page.items.length, page.items[0].name]).toEqual([400, 25, "Commune 050"]);
});

/** Adds the contract portal, and waits until it was looked at. */
async function follow(datasets: number): Promise<void> {
  const { id } = (await send("POST", "/portals", { url: portal.url })).json();
  expect((await send("POST", `/portals/${id}/audits`)).statusCode).toBe(202);
  await until(async () => {
    const [own] = await get(`/atds/${atd}/portals`);
    return own?.lastAudit?.finishedAt !== null && own?.lastAudit?.done === datasets;
  });
}
