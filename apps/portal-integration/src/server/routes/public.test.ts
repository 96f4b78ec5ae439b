import { afterAll, beforeAll, expect, test } from "vitest";
import { loadAuthorities } from "../store/load-authorities.ts";
import { type SeededFile, seedTerritory } from "../test/seed-territory.ts";
import { testService } from "../test/test-service.ts";

let service: Awaited<ReturnType<typeof testService>>;
const ask = (path: string) => service.app.inject(`/api/v1/${path}`);
const get = async (path: string) => (await ask(path)).json();
const RENNES = "213502388";

beforeAll(async () => {
  service = await testService({ ODL_WORKER: "non", ODL_RATE_LIMIT: "100000" });
  await loadAuthorities(service.database);
  const many = Array.from(
    { length: 120 },
    (_, number): SeededFile => ({
      ...{
        siren: null,
        departement: "22",
        name: `Organisation ${String(number).padStart(3, "0")}`,
        title: `Jeu ${number}`,
      },
      ...{ schema: "scdl/prenoms", verdicts: [[2, "valid"]] },
    }),
  );
  const changing = Array.from({ length: 130 }, (_, at) => [130 - at, at % 2 === 0 ? "invalid" : "valid"] as const);
  await seedTerritory(service.database, [
    ...many,
    { siren: RENNES, name: "=Ville de Rennes", title: "100% des prénoms", schema: "scdl/prenoms", verdicts: changing },
    {
      siren: RENNES,
      name: "=Ville de Rennes",
      title: "Adresses",
      schema: "etalab/schema-bal",
      verdicts: [[9, "invalid"]],
    },
    {
      siren: RENNES,
      name: "=Ville de Rennes",
      title: "Actes",
      schema: "scdl/deliberations",
      verdicts: [[9, "not-checked"]],
    },
  ]);
}, 120_000);
afterAll(() => service.close());

test("the service says what it is", async () => {
  expect(await get("service")).toEqual({ version: expect.stringMatching(/^\d+\./), isDemonstration: false });
});

test("a dataset that no audit has looked at waits; one without a file of the socle does not", async () => {
  const { id: portal } = await service.database.selectFrom("portals").select("id").executeTakeFirstOrThrow();
  const audit = "00000000-0000-4000-8000-000000000001";
  for (const [external_id, last_audit_id] of [
    ["nouveau", null],
    ["sans fichier", audit],
  ] as const)
    await service.database
      .insertInto("datasets")
      .values({ portal_id: portal, external_id, title: `Attente : ${external_id}`, record: "{}", last_audit_id })
      .execute();
  const { items } = await get("datasets?scope=all&q=Attente");
  expect(items.map(({ title, isWaiting }: Record<string, unknown>) => [title, isWaiting])).toEqual([
    ["Attente : nouveau", true],
    ["Attente : sans fichier", false],
  ]);
});

/** Follows the links to the last page. */
async function everyItem(path: string): Promise<{ id: string; total: number }[]> {
  const found = [];
  for (let next: string | null = `${path}?limit=50`; next !== null; ) {
    const answer = await ask(next);
    const { items, next: following, total } = answer.json();
    expect(answer.headers["x-total-count"]).toBe(String(total));
    expect(answer.headers.link).toBe(following === null ? undefined : `<${following}>; rel="next"`);
    found.push(...items.map((one: { id?: string; report?: string }) => ({ id: one.id ?? one.report, total })));
    next = following === null ? null : `${path}${following}`;
  }
  return found;
}

test("lists are paged to their end, and say how many there are", async () => {
  const organisations = await everyItem("organisations");
  expect([organisations.length, organisations[0]?.total, new Set(organisations.map(({ id }) => id)).size]).toEqual([
    121, 121, 121,
  ]);
  expect(await everyItem("datasets")).toHaveLength(123);
  const { items } = await get("datasets?q=100%25");
  expect(items).toHaveLength(1);
  const history = await everyItem(`datasets/${items[0].id}/history`);
  expect([history.length, history[0]?.total]).toEqual([130, 130]);
});

test("a whole list may be taken as a CSV, in which no cell is a formula", async () => {
  const organisations = await ask("organisations?format=csv");
  expect(organisations.headers["content-type"]).toContain("text/csv");
  expect(organisations.body.trim().split("\n")).toHaveLength(122);
  expect(organisations.body).toContain("'=Ville de Rennes");
  expect((await ask("datasets?format=csv")).body.trim().split("\n")).toHaveLength(124);
  const { items } = await get("datasets?q=prénoms");
  expect((await ask(`datasets/${items[0].id}/history?format=csv`)).body.trim().split("\n")).toHaveLength(131);
});

test.each([
  ["organisations?q=rennes", 1],
  [`organisations?q=${RENNES}`, 1],
  ["organisations?q=213%20502%20388", 1],
  ["organisations?q=%25", 0],
  ["organisations?q=_", 0],
  ["organisations?departement=22", 120],
  ["datasets?departement=22&q=jeu%201", 31],
  ["datasets?verdict=not-checked", 1],
])("%s finds %i", async (path, total) => {
  expect((await get(path)).total).toBe(total);
});

test("an organisation is told with its files by state, and each duty with its article", async () => {
  const { items } = await get("organisations?q=rennes");
  const page = await get(`organisations/${items[0].id}`);
  expect(page).toMatchObject({ socle: 3, files: 3, valid: 1, invalid: 1, notChecked: 1, expired: 0, siren: RENNES });
  expect(page.duties.authority).toMatchObject({ name: "Rennes", code: "35238" });
  const duty = (slug: string) => page.duties.duties.find((one: { slug: string }) => one.slug === slug);
  expect(duty("base-adresse-locale")).toMatchObject({ level: "required", found: "to-correct", files: 1 });
  expect(duty("deliberations")).toMatchObject({ level: "required", found: "not-checked" });
  expect(duty("prenoms")).toMatchObject({ level: "recommended", found: "conforming" });
  expect(duty("subventions")).toMatchObject({ level: "required", found: "not-found", files: 0 });
  expect(duty("obligation-generale")).toMatchObject({ found: "not-measured", schema: null });
  expect(duty("deliberations").basis[0]).toMatchObject({ citation: expect.stringContaining("L2131-1") });
  expect(JSON.stringify(page)).not.toContain('"stage"');
  const [unknown] = (await get("organisations?q=organisation%20000")).items;
  expect((await get(`organisations/${unknown.id}`)).duties).toBeNull();
  const series = await get(`organisations/${items[0].id}/series?step=day&count=5`);
  expect(series.items.at(-1)).toMatchObject({ organisations: 1, files: 3, valid: 1 });
  expect((await ask("organisations/00000000-0000-4000-8000-000000000000")).statusCode).toBe(404);
});

test.each([
  ["rennes", "35238"],
  [RENNES, "35238"],
  ["35238", "35238"],
  ["cp:35400", "35288"],
])("%s is the territory %s", async (words, code) => {
  expect(await get(`territories/${encodeURIComponent(words)}`)).toMatchObject({ code });
  expect((await get(`territories?q=${encodeURIComponent(words)}`)).authority).toMatchObject({ code });
});

test("a name of several places is not settled: whom it may mean is told", async () => {
  const found = await get("territories?q=saint-denis&limit=2");
  expect(found).toMatchObject({ authority: null, next: expect.stringContaining("offset=2") });
  expect(found.items).toHaveLength(2);
  const answer = await ask("territories/saint-denis");
  expect([answer.statusCode, answer.json().detail]).toEqual([404, expect.stringContaining("93066")]);
});

test("territories are listed by département, page after page", async () => {
  const first = await get("territories?departement=35&kind=commune&limit=10");
  expect(first).toMatchObject({
    total: 332,
    limit: 10,
    offset: 0,
    credit: expect.stringContaining("INSEE"),
  });
  expect(first.items).toHaveLength(10);
  expect(first.items[0]).toMatchObject({ kind: "commune", departements: ["35"] });
  const csv = await ask("territories?departement=35&kind=epci&format=csv");
  expect(csv.body.trim().split("\n").length).toBeGreaterThan(15);
});

test("what the law asks of one SIREN, today, on another day, with a headcount", async () => {
  const now = await get(`territories/${RENNES}/obligations`);
  expect(now).toMatchObject({
    status: "a-verifier",
    statusName: { fr: "à vérifier" },
    floors: { population: { outcome: "above" } },
  });
  expect(await get(`territories/${RENNES}/obligations?fte=4000`)).toMatchObject({ status: "oblige" });
  expect(await get(`territories/${RENNES}/obligations?fte=12`)).toMatchObject({ status: "exempt-agents" });
  const before = await get(`territories/${RENNES}/obligations?date=2015-01-01`);
  expect(before.duties.find(({ slug }: { slug: string }) => slug === "deliberations").level).toBe("not-applicable");
  expect((await ask(`territories/${RENNES}/obligations?date=2015-02-31`)).statusCode).toBe(400);
});

test("every duty is listed with its basis", async () => {
  const { items } = await get("obligations");
  expect(items).toHaveLength(20);
  for (const { slug, basis, title } of items)
    expect([slug, basis.length > 0, typeof title.fr]).toEqual([slug, true, "string"]);
});

test("every public route stands in the description for machines", async () => {
  const { paths } = await get("openapi.json");
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining([
      "/api/v1/territories/{id}/obligations",
      "/api/v1/observatory/by/{axis}",
      "/api/v1/organisations/{id}",
    ]),
  );
});

test("words that would be SQL or patterns are only words", async () => {
  for (const words of ["'; drop table organisations; --", "\\", "%_%"])
    expect((await ask(`organisations?q=${encodeURIComponent(words)}`)).statusCode).toBe(200);
  for (const path of ["organisations?q=%00", "datasets?schema=%00", "observatory/figures?schema=%00", "datasets?q=%00"])
    expect([path, (await ask(path)).statusCode]).toEqual([path, 400]);
  expect((await get("organisations")).total).toBe(121);
});
