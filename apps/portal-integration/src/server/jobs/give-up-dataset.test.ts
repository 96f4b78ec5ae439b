import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testPortal } from "../test/test-portal.ts";
import { TOKEN, testService, until } from "../test/test-service.ts";
import { giveUpDataset } from "./give-up-dataset.ts";

const good = readFileSync(new URL("../../../../../examples/prenoms/prenoms.csv", import.meta.url), "utf8");
const headers = { authorization: `Bearer ${TOKEN}` };
let portal: Awaited<ReturnType<typeof testPortal>>;
let service: Awaited<ReturnType<typeof testService>>;
beforeAll(async () => {
  portal = await testPortal(new Map([1, 2].map((number) => [`prenoms-${number}.csv`, good])));
  service = await testService({ ODL_ALLOW_HOSTS: portal.host }, { retries: 1 });
}, 60_000);
afterAll(async () => {
  await service.close();
  portal.close();
});

test("a dataset whose audit fails every time is told, and the audit of its portal ends", async () => {
  const { app, database } = service;
  // Whatever the reason: here the database itself refuses what was found of one of the two.
  await sql`create function refuse() returns trigger language plpgsql as $$ begin
    if new.title = 'prenoms-2.csv' then raise exception 'no'; end if; return new; end $$`.execute(database);
  await sql`create trigger refuse before insert on resources for each row execute function refuse()`.execute(database);
  const made = await app.inject({ method: "POST", url: "/api/v1/portals", headers, payload: { url: portal.url } });
  const { id } = made.json();
  await app.inject({ method: "POST", url: `/api/v1/portals/${id}/audits`, headers });
  const audits = async () => (await app.inject(`/api/v1/portals/${id}/audits`)).json();
  await until(async () => (await audits())[0]?.finishedAt != null);
  expect(await audits()).toMatchObject([{ datasets: 2, failedDatasets: 1, failure: null }]);
  const all = (await app.inject("/api/v1/datasets?scope=all")).json().items;
  expect(all.map(({ state, failure }: { state: string; failure: string | null }) => [state, failure])).toEqual([
    ["valid", null],
    ["not-checked", "audit-failed"],
  ]);
  // The job of giving up may be done twice.
  const dataset = all[1].id;
  await giveUpDataset({ dataset, audit: (await audits())[0].id }, database);
  expect((await audits())[0].failedDatasets).toBe(1);
  // The next audit that succeeds takes the failure away.
  await sql`drop trigger refuse on resources`.execute(database);
  await app.inject({ method: "POST", url: `/api/v1/portals/${id}/audits`, headers });
  await until(async () => (await audits())[0].failedDatasets === 0 && (await audits())[0].finishedAt !== null);
  expect((await app.inject(`/api/v1/datasets/${dataset}`)).json()).toMatchObject({ failure: null, unchecked: [] });
}, 90_000);
