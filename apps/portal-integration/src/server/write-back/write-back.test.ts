import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { EDITOR_KEY, READER_KEY, startUdata, type UdataServer } from "../../../../../tests/udata/udata-server.ts";
import type { StoredDataset, StoredResource } from "../../../../../tests/udata/udata-state.ts";
import { testPortal } from "../test/test-portal.ts";
import { TOKEN, testService, until } from "../test/test-service.ts";

/** Verdicts told on a udata portal: a contract server, the whole service, files that change. */
const example = (name: string) => readFileSync(new URL(`../../../../../examples/${name}`, import.meta.url), "utf8");
const good = example("prenoms/prenoms.csv");
const bad = example("prenoms/prenoms-a-corriger.csv");
const headers = { authorization: `Bearer ${TOKEN}` };
const files = new Map<string, string>();

let udata: UdataServer;
let fileServer: Awaited<ReturnType<typeof testPortal>>;
let service: Awaited<ReturnType<typeof testService>>;
let portal: string;
let dataset: StoredDataset;
let declared: StoredResource;
let guessed: StoredResource;

beforeAll(async () => {
  fileServer = await testPortal(files);
}, 60_000);
afterAll(() => fileServer.close());
beforeEach(async () => {
  udata = await startUdata();
  files.clear();
  files.set("declared.csv", bad).set("guessed.csv", good);
  dataset = udata.state.addDataset({ title: "Prénoms" });
  const schema = { name: "scdl/prenoms", version: null, url: null };
  const extras = { "check:available": true };
  declared = udata.state.addResource(dataset, {
    title: "a",
    url: `${fileServer.base}/declared.csv`,
    format: "csv",
    schema,
    extras,
  });
  guessed = udata.state.addResource(dataset, {
    title: "prenoms",
    url: `${fileServer.base}/guessed.csv`,
    format: "csv",
  });
  service = await testService({
    ODL_ALLOW_HOSTS: `${fileServer.host},${new URL(udata.url).host}`,
    ODL_SECRET_KEY: "a key of thirty-two characters at least",
  });
  const made = await service.app.inject({
    method: "POST",
    url: "/api/v1/portals",
    headers,
    payload: { url: udata.url },
  });
  portal = made.json().id;
  return async () => {
    await service.close();
    udata.close();
  };
}, 60_000);

test("nothing is written until the administrator asks; then as data.gouv.fr’s badge reads it, and once", async () => {
  await giveToken(EDITOR_KEY);
  await audit();
  expect(writes()).toEqual([]);
  await turn(true);
  await until(async () => (await told()).counts.written === 1);
  expect(declared.extras).toMatchObject({
    "check:available": true,
    "opendatalocale:verdict": "invalid",
    "opendatalocale:report": expect.stringMatching(
      /^http:\/\/localhost:4000\/api\/v1\/reports\/[0-9a-f-]{36}\?format=html$/,
    ),
    "validation-report:schema_name": "scdl/prenoms",
    "validation-report:schema_type": "tableschema",
    "validation-report:validator": "opendatalocale",
    "validation-report:valid_resource": false,
    "validation-report:validation_date": expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
  });
  const errors = declared.extras["validation-report:errors"];
  expect(errors).toHaveLength(Number(declared.extras["validation-report:nb_errors"]));
  expect(errors).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        message: expect.any(String),
        tags: expect.arrayContaining([expect.stringMatching(/^#/)]),
      }),
    ]),
  );
  // Nobody declared a schema for this one: our word stands under our own keys only.
  expect(guessed.extras).toMatchObject({ "opendatalocale:verdict": "valid", "opendatalocale:schema": "scdl/prenoms" });
  expect(Object.keys(guessed.extras).filter((key) => key.startsWith("validation-report:"))).toEqual([]);
  const before = writes().length;
  expect(before).toBe(2);
  await audit();
  await turn(true);
  await settled();
  expect(writes()).toHaveLength(before);

  files.set("declared.csv", good);
  await audit();
  await until(async () => declared.extras["validation-report:valid_resource"] === true);
  expect(declared.extras).toMatchObject({ "validation-report:errors": [], "validation-report:nb_errors": 0 });
  expect(writes()).toHaveLength(before + 1);

  files.delete("declared.csv");
  await audit();
  await until(async () => declared.extras["opendatalocale:verdict"] === "not-checked");
  expect(Object.keys(declared.extras).filter((key) => key.startsWith("validation-report:"))).toEqual([]);

  await turn(false);
  await until(async () => (await told()).counts.withdrawn === 1);
  expect([declared.extras, guessed.extras]).toEqual([{ "check:available": true }, {}]);
}, 60_000);

test("a write of ours is no change of the data; a change of the producer’s is", async () => {
  await giveToken(EDITOR_KEY);
  await audit();
  const modified = async () => {
    const row = await service.database
      .selectFrom("datasets")
      .select(["modified_at", "record"])
      .executeTakeFirstOrThrow();
    return [row.modified_at?.toISOString(), ...row.record.resources.map((one) => one.modified)];
  };
  const before = await modified();
  // As CKAN does, and as udata may: any write moves the dates.
  udata.before = ({ method, url }) => {
    if (method !== "PUT") return;
    const date = new Date().toISOString();
    Object.assign(dataset, { last_modified: date, last_update: date });
    for (const one of dataset.resources) if (url?.includes(one.id)) one.last_modified = date;
  };
  await turn(true);
  await until(async () => (await told()).counts.written === 1);
  const moved = new Date(dataset.last_update).getTime();
  expect(moved).toBeGreaterThan(Date.parse(String(before[0])));
  await audit();
  expect(await modified()).toEqual(before);
  files.set("declared.csv", good);
  await audit();
  await until(async () => declared.extras["validation-report:valid_resource"] === true);
  await settled();
  await audit();
  expect(await modified()).toEqual(before);
  const date = new Date().toISOString();
  Object.assign(dataset, { last_modified: date, last_update: date });
  await audit();
  expect((await modified())[0]).toBe(new Date(date).toISOString());
}, 60_000);

test("a verdict that nobody confirms any more is taken back by the night’s work", async () => {
  await giveToken(EDITOR_KEY);
  files.set("declared.csv", good);
  await audit();
  await turn(true);
  await until(async () => declared.extras["validation-report:valid_resource"] === true);
  const old = new Date(Date.now() - 9 * 24 * 3600 * 1000);
  await service.database.updateTable("verdicts").set({ checked_at: old }).execute();
  // The portal does not answer the harvester that night.
  udata.before = ({ method, url, socket }) => {
    if (method === "GET" && url?.startsWith("/api/1/datasets/?")) socket.destroy();
  };
  await service.queue.boss.send("nightly", {});
  await until(async () => declared.extras["opendatalocale:verdict"] === "expired");
  expect(Object.keys(declared.extras).filter((key) => key.startsWith("validation-report:"))).toEqual([]);
}, 60_000);

test("what another validator wrote is left alone", async () => {
  await giveToken(EDITOR_KEY);
  const theirs = {
    "validation-report:validator": "validata",
    "validation-report:errors": [],
    "validation-report:valid_resource": true,
  };
  declared.extras = { ...theirs };
  await audit();
  await turn(true);
  await until(async () => (await told()).counts.written === 1);
  expect(declared.extras).toMatchObject({ ...theirs, "opendatalocale:verdict": "invalid" });
  await turn(false);
  await until(async () => (await told()).counts.withdrawn === 1);
  expect(declared.extras).toEqual(theirs);
}, 60_000);

test("failures are told, and those that pass are tried again", async () => {
  await audit();
  await turn(true);
  await until(async () => (await told()).datasets[0]?.failure === "no-token");
  await giveToken(READER_KEY);
  await turn(true);
  await until(async () => (await told()).datasets[0]?.failure === "unauthorised");
  expect(JSON.stringify(await told())).not.toContain(READER_KEY);
  await giveToken(EDITOR_KEY);
  let falls = 6;
  udata.before = ({ method, socket }) => {
    if (method === "PUT" && falls-- > 0) socket.destroy();
  };
  await turn(true);
  await until(async () => (await told()).datasets[0]?.failure === "unreachable");
  await until(async () => (await told()).counts.written === 1);
  expect((await told()).datasets[0]).toMatchObject({ state: "written", failure: null, detail: null });
}, 60_000);

test("a portal that cannot be written on says so, and only the administrator may ask", async () => {
  const plain = await service.app.inject({
    method: "POST",
    url: "/api/v1/portals",
    headers,
    payload: { url: fileServer.url },
  });
  const change = { method: "PATCH" as const, payload: { writeBack: true } };
  const url = `/api/v1/portals/${plain.json().id}`;
  expect((await service.app.inject({ ...change, url, headers })).json()).toMatchObject({
    status: 422,
    code: "no-write-back",
  });
  for (const answer of [await service.app.inject({ ...change, url }), await service.app.inject(`${url}/write-back`)])
    expect(answer.statusCode).toBe(401);
  const absent = "/api/v1/portals/00000000-0000-4000-8000-000000000000";
  expect((await service.app.inject({ ...change, url: absent, headers })).statusCode).toBe(404);
});

function writes(): string[] {
  return udata.requests.filter((line) => /^(PUT|POST|DELETE) /.test(line));
}

async function turn(writeBack: boolean): Promise<void> {
  const url = `/api/v1/portals/${portal}`;
  const answer = await service.app.inject({ method: "PATCH", url, headers, payload: { writeBack } });
  expect([answer.statusCode, answer.json().writeBack]).toEqual([200, writeBack]);
}

async function giveToken(token: string): Promise<void> {
  const url = `/api/v1/portals/${portal}/token`;
  const answer = await service.app.inject({ method: "PUT", url, headers, payload: { token } });
  expect(answer.statusCode).toBe(204);
}

async function told() {
  return (await service.app.inject({ url: `/api/v1/portals/${portal}/write-back`, headers })).json();
}

/** No publication waits or is under way. */
async function settled(): Promise<void> {
  await until(async () => {
    const jobs = await service.queue.boss.findJobs("publish-verdict", {});
    return jobs.every(({ state }) => ["completed", "failed"].includes(state));
  });
}

async function audit(): Promise<void> {
  const { audit: asked } = (
    await service.app.inject({ method: "POST", url: `/api/v1/portals/${portal}/audits`, headers })
  ).json();
  await until(async () => {
    const audits = (await service.app.inject(`/api/v1/portals/${portal}/audits`)).json();
    return audits.some((one: { id: string; finishedAt: string | null }) => one.id === asked && one.finishedAt !== null);
  });
}
