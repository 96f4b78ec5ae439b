import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { testPortal } from "../test/test-portal.ts";
import { TOKEN, testService, until } from "../test/test-service.ts";

const example = (name: string) => readFileSync(new URL(`../../../../../examples/${name}`, import.meta.url), "utf8");
const good = example("prenoms/prenoms.csv");
const bad = example("prenoms/prenoms-a-corriger.csv");
const files = new Map<string, string>();
let hold: Promise<void> = Promise.resolve();
let asked = 0;
let portal: Awaited<ReturnType<typeof testPortal>>;
let service: Awaited<ReturnType<typeof testService>>;
let id: string;
const children: ChildProcess[] = [];
const headers = { authorization: `Bearer ${TOKEN}` };

beforeAll(async () => {
  portal = await testPortal(files, async () => {
    asked++;
    await hold;
  });
  service = await testService({ ODL_WORKER: "non", ODL_ALLOW_HOSTS: portal.host });
}, 60_000);
afterAll(async () => {
  await service.close();
  portal.close();
});
beforeEach(async () => {
  files.clear();
  await service.database.deleteFrom("portals").execute();
  const made = await service.app.inject({
    method: "POST",
    url: "/api/v1/portals",
    headers,
    payload: { url: portal.url, departement: "35" },
  });
  expect(made.statusCode).toBe(201);
  id = made.json().id;
});
afterEach(() => {
  hold = Promise.resolve();
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

test("a portal’s files are audited, shown, and every verdict is kept", async () => {
  files.set("prenoms.csv", bad);
  startProcess();
  await audit();
  const [dataset] = await datasets();
  expect(dataset).toMatchObject({
    state: "invalid",
    organisation: { departement: "35" },
    files: [{ schema: "scdl/prenoms", verdict: "invalid" }],
  });
  await audit();
  expect(await history(dataset.id)).toHaveLength(1);
  files.set("prenoms.csv", good);
  await audit();
  files.set("prenoms.csv", bad);
  await audit();
  const verdicts = await history(dataset.id);
  expect(verdicts.map(({ verdict }: { verdict: string }) => verdict)).toEqual(["invalid", "valid", "invalid"]);
  expect(verdicts[0].report).toBe(verdicts[2].report);
  const report = await service.app.inject({ url: `/api/v1/reports/${verdicts[0].report}` });
  expect(report.json()).toMatchObject({ verdict: "invalid", schema: { name: "scdl/prenoms" } });
  const again = await service.app.inject({
    url: `/api/v1/datasets/${dataset.id}`,
    headers: { "if-none-match": String((await service.app.inject(`/api/v1/datasets/${dataset.id}`)).headers.etag) },
  });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
  const figures = await service.app.inject("/api/v1/observatory");
  expect(figures.json()).toEqual([
    { schema: "scdl/prenoms", verdict: "invalid", departement: "35", files: 1, organisations: 1 },
  ]);
  const csv = await service.app.inject("/api/v1/datasets?format=csv");
  expect(csv.body).toContain("'=cmd|");
  const badge = await service.app.inject(`/badge/${dataset.id}.svg`);
  expect(badge.body).toContain("non conforme");
  files.clear();
  await audit();
  expect(await datasets()).toEqual([]);
  expect((await service.app.inject(`/badge/${dataset.id}.svg?lang=en`)).body).toContain("not checked");
}, 60_000);

test("a stage is changed by the administrator, and the change is written down", async () => {
  files.set("prenoms.csv", good);
  startProcess();
  await audit();
  const [organisation] = (await service.app.inject("/api/v1/organisations")).json().items;
  // Where an ATD stands with it is not the public’s.
  expect(organisation).not.toHaveProperty("stage");
  const change = { method: "PATCH" as const, url: `/api/v1/organisations/${organisation.id}`, headers };
  expect((await service.app.inject({ ...change, payload: { stage: "forme" } })).json()).toEqual({
    id: organisation.id,
    stage: "forme",
  });
  expect((await service.app.inject({ ...change, payload: { stage: "perdu" } })).statusCode).toBe(400);
  const changes = await service.database
    .selectFrom("changes")
    .selectAll()
    .where("subject", "=", organisation.id)
    .execute();
  expect(changes).toMatchObject([
    { actor: "admin", action: "organisation.stage", before: { stage: null }, after: { stage: "forme" } },
  ]);
}, 60_000);

test("a worker killed at work loses nothing and doubles nothing", async () => {
  for (let number = 0; number < 6; number++) files.set(`prenoms-${number}.csv`, number % 2 === 0 ? good : bad);
  let release = () => {};
  hold = new Promise((resolve) => {
    release = resolve;
  });
  asked = 0;
  const killed = startProcess();
  const done = audit();
  await until(async () => asked > 0);
  killed.kill("SIGKILL");
  release();
  startProcess();
  await done;
  const { rows } = await counts();
  expect(rows).toEqual({ reports: 6, verdicts: 6, current: 6 });
}, 90_000);

function startProcess(): ChildProcess {
  const script = fileURLToPath(new URL("../test/work-until-killed.ts", import.meta.url));
  const env = { ...process.env, DATABASE_URL: service.url, ODL_DATA: service.folder, ODL_ALLOW_HOSTS: portal.host };
  const child = spawn(process.execPath, ["--conditions=source", script], { env, stdio: "inherit" });
  children.push(child);
  return child;
}

/** Asks for an audit and waits until it is over. */
async function audit(): Promise<void> {
  const answer = await service.app.inject({ method: "POST", url: `/api/v1/portals/${id}/audits`, headers });
  expect(answer.statusCode).toBe(202);
  const { audit: asked } = answer.json();
  await until(async () => {
    const audits = (await service.app.inject(`/api/v1/portals/${id}/audits`)).json();
    return audits.some((one: { id: string; finishedAt: string | null }) => one.id === asked && one.finishedAt !== null);
  });
}

async function datasets() {
  return (await service.app.inject("/api/v1/datasets")).json().items;
}

async function history(dataset: string) {
  return (await service.app.inject(`/api/v1/datasets/${dataset}/history`)).json().items;
}

async function counts() {
  const count = async (table: "reports" | "verdicts") =>
    Number(
      (
        await service.database
          .selectFrom(table)
          .select(({ fn }) => fn.countAll().as("count"))
          .executeTakeFirstOrThrow()
      ).count,
    );
  const current = await service.database.selectFrom("verdicts").select("id").where("current", "=", true).execute();
  return { rows: { reports: await count("reports"), verdicts: await count("verdicts"), current: current.length } };
}
