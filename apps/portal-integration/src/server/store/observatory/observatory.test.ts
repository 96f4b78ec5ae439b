import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedTerritory } from "../../test/seed-territory.ts";
import { testService } from "../../test/test-service.ts";
import { loadAuthorities } from "../load-authorities.ts";

let service: Awaited<ReturnType<typeof testService>>;
const get = async (path: string) => (await service.app.inject(`/api/v1/observatory/${path}`)).json();
/** A count in the plainest SQL that says it, which shares nothing with what it judges. */
const count = async (query: string) =>
  Number((await sql.raw<{ count: string }>(`select count(*) from ${query}`).execute(service.database)).rows[0]?.count);

const RENNES = "213502388";
const RENNES_METROPOLE = "243500139";
const SAINT_MALO = "213502883";
const BRETAGNE = "233500016";
const NIORT = "217901917";
const current = `verdicts v join reports t on t.id = v.report_id join resources r on r.id = v.resource_id
  join datasets d on d.id = r.dataset_id left join organisations o on o.id = d.organisation_id`;
const held = "v.current and d.gone_at is null";

beforeAll(async () => {
  service = await testService({ ODL_WORKER: "non" });
  const { database } = service;
  expect(await loadAuthorities(database)).toBe(true);
  const file = { schema: "scdl/prenoms", title: "Prénoms" } as const;
  await seedTerritory(database, [
    {
      ...file,
      siren: RENNES,
      name: "Rennes",
      verdicts: [
        [100, "invalid"],
        [40, "valid"],
      ],
    },
    { ...file, siren: RENNES, name: "Rennes", title: "BAL", schema: "etalab/schema-bal", verdicts: [[70, "invalid"]] },
    { ...file, siren: SAINT_MALO, name: "Saint-Malo", verdicts: [[70, "valid"]], seen: 9 },
    { ...file, siren: RENNES_METROPOLE, name: "Métropole", verdicts: [[10, "valid-with-remarks"]], modified: 500 },
    { ...file, siren: BRETAGNE, name: "Région", verdicts: [[3, "not-checked"]], modified: 900 },
    { ...file, siren: NIORT, name: "Niort", verdicts: [[70, "valid"]], ended: 20 },
    { ...file, siren: NIORT, name: "Niort", title: "Parti", verdicts: [[70, "valid"]], isGone: true },
    { ...file, siren: null, departement: "35", name: "Exempleville", verdicts: [[5, "valid"]], modified: null },
    { ...file, siren: null, name: "Nulle part", verdicts: [[5, "invalid"]] },
  ]);
  await seedTerritory(database, [
    {
      ...file,
      siren: RENNES,
      name: "Ville de Rennes",
      title: "Subventions",
      schema: "scdl/subventions",
      verdicts: [[2, "valid"]],
    },
  ]);
}, 120_000);
afterAll(() => service.close());

test("the authorities are loaded once, and are those of the packages", async () => {
  expect(await loadAuthorities(service.database)).toBe(false);
  expect(await count("authorities where kind = 'commune' and concerned")).toBe(3254);
  expect(await count("authorities where kind = 'epci' and concerned")).toBe(1255);
  expect(await count("areas where kind = 'departement' and region is not null")).toBe(101);
  // Every commune must have its addresses; the total is the law's, not ours.
  expect(await count("authorities where region is not null and 'etalab/schema-bal' = any(required)")).toBe(34_875);
});

test("the whole: each figure is a plain count", async () => {
  const figures = await get("figures");
  const { counts, denominator } = figures;
  expect(denominator.total).toBe(await count("authorities where concerned"));
  expect(denominator).toMatchObject({ byKind: { commune: 3254, epci: 1255, ept: 11 }, vintage: "2023" });
  expect(counts.concerned).toBe(denominator.total);
  expect(counts.files).toBe(await count(`${current} where ${held}`));
  expect(counts.files).toBe(8);
  const fresh = "v.checked_at >= now() - interval '8 days'";
  for (const [name, verdict] of [
    ["valid", "valid"],
    ["validWithRemarks", "valid-with-remarks"],
    ["invalid", "invalid"],
    ["notChecked", "not-checked"],
  ])
    expect([name, counts[String(name)]]).toEqual([
      name,
      await count(`${current} where ${held} and ${fresh} and t.verdict = '${verdict}'`),
    ]);
  expect(counts.expired).toBe(await count(`${current} where ${held} and not ${fresh}`));
  expect(counts).toMatchObject({ valid: 3, validWithRemarks: 1, invalid: 2, notChecked: 1, expired: 1 });
  const known = "a.siren = o.siren and a.concerned";
  expect(counts.publishing).toBe(
    await count(`(select distinct a.siren from ${current} join authorities a on ${known} where ${held}) x`),
  );
  expect(counts.open).toBe(
    await count(
      `(select distinct a.siren from datasets d join organisations o on o.id = d.organisation_id join authorities a on ${known} where d.gone_at is null) x`,
    ),
  );
  expect(counts.conforming).toBe(
    await count(
      `(select distinct a.siren from ${current} join authorities a on ${known} where ${held} and ${fresh} and t.verdict in ('valid', 'valid-with-remarks')) x`,
    ),
  );
  // Niort had two files: one is withdrawn, its dataset stays open; the dataset of the other is gone.
  expect([counts.open, counts.publishing, counts.conforming]).toEqual([5, 4, 2]);
  expect(figures.unidentified).toBe(2);
  expect(figures.freshness).toEqual({ year: 5, twoYears: 1, older: 1, unknown: 1 });
  const covered = await sql<{ sum: string }>`select sum(municipal) from authorities where kind = 'commune'
    and (siren in (${RENNES}, ${SAINT_MALO}) or epci = ${RENNES_METROPOLE})`.execute(service.database);
  expect(figures.population.covered).toBe(Number(covered.rows[0]?.sum));
});

test("a part of France, a kind or a schema asked for is counted alone", async () => {
  const inBrittany = await get("figures?departement=35");
  expect(inBrittany.counts.concerned).toBe(
    await count("authorities where concerned and '35' = any(departements) and kind <> 'region'"),
  );
  expect(inBrittany.counts).toMatchObject({ publishing: 3, files: 6 });
  expect((await get("figures?region=53")).counts.files).toBe(7);
  expect((await get("figures?kind=epci")).counts).toMatchObject({ concerned: 1255, publishing: 1, files: 1 });
  expect((await get(`figures?epci=${RENNES_METROPOLE}`)).counts).toMatchObject({ publishing: 2, files: 4 });
  expect((await get("figures?schema=scdl/subventions")).counts).toMatchObject({ publishing: 1, files: 1 });
  expect((await get("figures?departement=2A")).counts).toMatchObject({ publishing: 0, files: 0 });
});

test("départements add up to what they hold, and unknown ones are a part of their own", async () => {
  const { items } = await get("by/departement");
  const of = (key: string | null) => items.find((one: { key: string | null }) => one.key === key);
  expect(items.filter(({ key, name }: { key: string; name: string }) => key !== null && name !== null)).toHaveLength(
    109,
  );
  expect(of("35")).toMatchObject({ name: "Ille-et-Vilaine", publishing: 3, files: 6 });
  expect(of("35").concerned).toBe(
    await count("authorities where concerned and kind <> 'region' and '35' = any(departements)"),
  );
  expect(of("79")).toMatchObject({ open: 1, publishing: 0, files: 0 });
  expect(of(null)).toMatchObject({ concerned: null, files: 1, invalid: 1 });
  expect(of("01")).toMatchObject({ publishing: 0, files: 0 });
});

test.each([
  ["kind", "epci", { concerned: 1255, publishing: 1 }],
  ["size", "over-100000", { publishing: 3 }],
  ["size", "3500-100000", { publishing: 1 }],
  ["region", "53", { name: "Bretagne", publishing: 4, files: 7 }],
  ["software", "CKAN 2.11", { concerned: null, files: 8 }],
  ["epci", RENNES_METROPOLE, { name: "Rennes Métropole", publishing: 2, files: 4 }],
])("by %s: %s", async (axis, key, expected) => {
  const { items } = await get(`by/${axis}`);
  expect(items.find((one: { key: string }) => one.key === key)).toMatchObject(expected);
});

test("communes are listed for a part of France, or all in a CSV", async () => {
  const { items } = await get("by/commune?departement=35");
  const communes = await count("authorities where kind = 'commune' and '35' = any(departements)");
  expect(items.filter(({ key }: { key: string | null }) => key !== null)).toHaveLength(communes);
  expect(items[0]).toMatchObject({ concerned: 1 });
  const all = await service.app.inject("/api/v1/observatory/by/commune");
  expect([all.statusCode, all.json().code]).toEqual([400, "bad-request"]);
  const csv = await service.app.inject("/api/v1/observatory/by/commune?format=csv");
  expect(csv.body.trim().split("\n").length).toBeGreaterThan(34_875);
});

test("by schema: asked for, published, conforming", async () => {
  const { items } = await get("by/schema");
  const of = (key: string) => items.find((one: { key: string }) => one.key === key);
  expect(of("etalab/schema-bal")).toMatchObject({
    required: 34_875,
    published: 1,
    conforming: 0,
    files: 1,
    invalid: 1,
  });
  expect(of("scdl/subventions")).toMatchObject({ published: 1, conforming: 1 });
  expect(of("scdl/prenoms")).toMatchObject({ required: 0, files: 6, datasets: 6 });
  expect(await get("by/schema?schema=scdl/prenoms")).toMatchObject({ items: [{ key: "scdl/prenoms" }] });
});

test("the series says what held at each end of period, as a plain count does", async () => {
  const { items } = await get("series?step=day&count=60");
  expect(items).toHaveLength(60);
  for (const at of [0, 15, 25, 45, 59]) {
    const day = items[at];
    const moment = `least(timestamptz '${day.period}T00:00:00Z' + interval '1 day', now())`;
    const there = `v.since <= ${moment} and (v.ended_at is null or v.ended_at > ${moment}) and (d.gone_at is null or d.gone_at > ${moment})`;
    expect([day.period, day.files]).toEqual([day.period, await count(`${current} where ${there}`)]);
    const fresh = `v.checked_at >= ${moment} - interval '8 days'`;
    expect(day.valid).toBe(await count(`${current} where ${there} and ${fresh} and t.verdict = 'valid'`));
  }
  expect(items.at(-1)).toMatchObject({ files: 8, valid: 3, expired: 1 });
  const months = await get("series");
  expect(months.items.length).toBeGreaterThanOrEqual(3);
  expect(months.items.at(-1)).toMatchObject({ files: 8, valid: 3 });
});

test("a reader that has the figures already is told so", async () => {
  const first = await service.app.inject("/api/v1/observatory/figures");
  const again = await service.app.inject({
    url: "/api/v1/observatory/figures",
    headers: { "if-none-match": String(first.headers.etag) },
  });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
});

test.each(["by/nothing", "by/kind?departement=99", "by/kind?epci=x", "series?count=1000", "series?step=year"])(
  "%s is refused",
  async (path) => {
    expect((await service.app.inject(`/api/v1/observatory/${path}`)).statusCode).toBe(400);
  },
);
