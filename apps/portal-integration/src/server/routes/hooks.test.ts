import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { PORTALS, REFRESHES } from "../jobs/queue.ts";
import { sealKeys } from "../secrets/seal.ts";
import { keepPortalSecret, readPortalSecret } from "../store/portal-secrets.ts";
import { addAtd, addPerson, openSession } from "../test/sign-in.ts";
import { testPortal } from "../test/test-portal.ts";
import { testService, until } from "../test/test-service.ts";

const KEY = "the key of the operator: long enough";
const example = (name: string) => readFileSync(new URL(`../../../../../examples/${name}`, import.meta.url), "utf8");
const files = new Map<string, string>();
let service: Awaited<ReturnType<typeof testService>>;
let portal: Awaited<ReturnType<typeof testPortal>>;
let id: string;
let headers: Awaited<ReturnType<typeof openSession>>;

beforeAll(async () => {
  portal = await testPortal(files);
  service = await testService({ ODL_SECRET_KEY: KEY, ODL_ALLOW_HOSTS: portal.host, ODL_RATE_LIMIT: "100000" });
}, 60_000);
afterAll(async () => {
  await service.close();
  portal.close();
});
beforeEach(async () => {
  files.clear();
  for (const table of ["people", "portals", "atds"] as const) await service.database.deleteFrom(table).execute();
  for (const queue of [PORTALS, REFRESHES]) await service.queue.boss.deleteQueuedJobs(queue);
  const person = await addPerson(service.database, "a@b.c", "editor", await addAtd(service.database, "ATD"));
  headers = await openSession(service.database, person);
  const made = await service.app.inject({
    method: "POST",
    url: "/api/v1/portals",
    headers,
    payload: { url: portal.url },
  });
  id = made.json().id;
});

const put = (what: string, payload?: object) =>
  service.app.inject({ method: "PUT", url: `/api/v1/portals/${id}/${what}`, headers, ...(payload ? { payload } : {}) });
const hook = (body: string, given: Record<string, string>) =>
  service.app.inject({
    method: "POST",
    url: `/api/v1/hooks/${id}`,
    headers: { "content-type": "application/json", ...given },
    payload: body,
  });
const now = () => String(Math.floor(Date.now() / 1000));
const signed = (key: string, body: string, at = now()) => ({
  "x-odl-timestamp": at,
  "x-odl-signature": `sha256=${createHmac("sha256", key).update(`${at}.${body}`).digest("hex")}`,
});
const waiting = async (queue: string) => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pgboss.job where name = ${queue} and state = 'created'`.execute(
    service.database,
  );
  return rows[0]?.count;
};

test("a portal’s token is kept sealed, and never shown again", async () => {
  const secret = "un-jeton-tres-secret";
  expect((await put("token", { token: secret })).statusCode).toBe(204);
  const [row] = await service.database.selectFrom("portal_secrets").selectAll().execute();
  expect(row?.sealed).not.toContain(secret);
  expect(await readPortalSecret(service.database, sealKeys([KEY]), id, "token")).toBe(secret);
  const [{ id: atd }] = (await service.app.inject({ url: "/api/v1/atds", headers })).json();
  for (const url of ["/api/v1/portals", `/api/v1/atds/${atd}/portals`]) {
    const shown = await service.app.inject({ url, headers });
    expect(shown.statusCode).toBe(200);
    expect(shown.body).not.toMatch(new RegExp(`${secret}|${row?.sealed}`));
  }
  const changes = await service.database.selectFrom("changes").selectAll().where("subject", "=", id).execute();
  expect(changes.map(({ action }) => action)).toContain("portal.token");
  expect(JSON.stringify(changes)).not.toContain(secret);
});

test("a key that is replaced seals anew what it opens", async () => {
  const [old, both, fresh] = [
    sealKeys([KEY]),
    sealKeys(["another key of the operator: longer", KEY]),
    sealKeys(["another key of the operator: longer"]),
  ];
  await keepPortalSecret(service.database, old, id, "token", "jeton");
  expect(await readPortalSecret(service.database, fresh, id, "token")).toBeNull();
  expect(await readPortalSecret(service.database, both, id, "token")).toBe("jeton");
  expect(await readPortalSecret(service.database, fresh, id, "token")).toBe("jeton");
});

test("without a key of the operator, a token is refused and not kept", async () => {
  const bare = await testService({ ODL_WORKER: "non" });
  const person = await addPerson(bare.database, "a@b.c", "admin", null);
  const own = await openSession(bare.database, person);
  const { id: portalId } = await bare.database
    .insertInto("portals")
    .values({ url: "https://p.test", title: "P", connector: "ckan", software: "", departement: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  const answer = await bare.app.inject({
    method: "PUT",
    url: `/api/v1/portals/${portalId}/token`,
    headers: own,
    payload: { token: "un-jeton-tres-secret" },
  });
  expect([answer.statusCode, answer.json().code]).toEqual([503, "no-secret-key"]);
  expect(answer.json().title).toContain("ODL_SECRET_KEY");
  expect(await bare.database.selectFrom("portal_secrets").selectAll().execute()).toEqual([]);
  await bare.close();
}, 60_000);

test("only who has the key is heard", async () => {
  const { key } = (await put("hook")).json();
  for (const given of [
    {},
    { "x-odl-token": "nonsense" },
    signed("nonsense", "{}"),
    signed("", "{}"),
    signed(key, '{"dataset":"x"}'),
    { "x-odl-signature": signed(key, "{}")["x-odl-signature"] },
  ])
    expect((await hook("{}", given)).json().code).toBe("bad-signature");
  const elsewhere = await service.app.inject({
    method: "POST",
    url: "/api/v1/hooks/00000000-0000-4000-8000-000000000000",
    headers: { "x-odl-token": key },
    payload: {},
  });
  expect(elsewhere.json().code).toBe("bad-signature");
  expect(await waiting(PORTALS)).toBe(0);
});

test("a message counts once, and not when it is old; a burst makes one audit", async () => {
  const { key } = (await put("hook")).json();
  const first = signed(key, "{}");
  expect((await hook("{}", first)).statusCode).toBe(202);
  expect((await hook("{}", first)).json().code).toBe("replayed");
  const past = String(Number(now()) - 301);
  expect((await hook("{}", signed(key, "{}", past))).json().code).toBe("replayed");
  const future = String(Number(now()) + 301);
  expect((await hook("{}", signed(key, "{}", future))).json().code).toBe("replayed");
  for (let time = 0; time < 5; time++) {
    const body = JSON.stringify({ time });
    expect((await hook(body, signed(key, body))).statusCode).toBe(202);
    expect((await hook("{}", { "x-odl-token": key })).statusCode).toBe(202);
  }
  expect(await waiting(PORTALS)).toBe(1);
});

test("a new key makes the old one worthless, and a withdrawn one closes the door", async () => {
  const { key } = (await put("hook")).json();
  const { key: next } = (await put("hook")).json();
  expect((await hook("{}", { "x-odl-token": key })).statusCode).toBe(401);
  expect((await hook("{}", { "x-odl-token": next })).statusCode).toBe(202);
  await service.app.inject({ method: "DELETE", url: `/api/v1/portals/${id}/hook`, headers });
  expect((await hook("{}", { "x-odl-token": next })).statusCode).toBe(401);
});

test("a dataset that changed is read and checked again, and one that went is told as gone", async () => {
  files.set("prenoms.csv", example("prenoms/prenoms.csv"));
  const { key } = (await put("hook")).json();
  const body = JSON.stringify({ dataset: "prenoms.csv" });
  expect((await hook(body, signed(key, body))).statusCode).toBe(202);
  const verdicts = async () => {
    const answer = await service.app.inject("/api/v1/datasets");
    return answer.json().items.map(({ state }: { state: string }) => state);
  };
  await until(async () => (await verdicts()).join() === "valid");
  files.delete("prenoms.csv");
  files.set("autre.csv", "a,b\n1,2\n");
  expect((await hook(body, { "x-odl-token": key })).statusCode).toBe(202);
  await until(async () => (await verdicts()).length === 0);
}, 90_000);
