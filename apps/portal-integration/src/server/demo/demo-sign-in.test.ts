import { afterAll, beforeAll, expect, test } from "vitest";
import { cookieOf, fromOurPage } from "../test/sign-in.ts";
import { testService } from "../test/test-service.ts";
import { demoTerritory } from "./demo-territory.ts";

const HERE = "http://localhost:4000";
let service: Awaited<ReturnType<typeof testService>>;
beforeAll(async () => {
  service = await testService({ ODL_DEMO: "oui", ODL_WORKER: "non" });
  await demoTerritory.seed(service.database, service.queue, HERE);
}, 60_000);
afterAll(() => service.close());

const enter = (headers: Record<string, string> = {}, remoteAddress = "127.0.0.1") =>
  service.app.inject({
    method: "POST",
    url: "/api/v1/sign-in/demo",
    headers: { host: "localhost:4000", ...fromOurPage, ...headers },
    remoteAddress,
  });

test("who sits at the machine enters the demonstration, as an editor of its ATD", async () => {
  const headers = { cookie: cookieOf(await enter()) };
  const { person } = (await service.app.inject({ url: "/api/v1/session", headers })).json();
  expect(person).toMatchObject({ role: "editor", email: "demonstration@exemple.invalid" });
  expect((await service.app.inject({ url: "/api/v1/changes", headers })).statusCode).toBe(403);
  const [atd] = (await service.app.inject({ url: "/api/v1/atds", headers })).json();
  const { items } = (await service.app.inject({ url: `/api/v1/atds/${atd.id}/etds`, headers })).json();
  expect(items).toHaveLength(12);
  expect(items.every(({ siren }: { siren: string | null }) => siren === null)).toBe(true);
});

test.each([
  ["another machine", {}, "192.0.2.1"],
  ["a proxy on this machine", { "x-forwarded-for": "192.0.2.1" }, "127.0.0.1"],
  ["another kind of proxy", { forwarded: "for=192.0.2.1" }, "127.0.0.1"],
  ["another name that leads here", { host: "mechant.test" }, "127.0.0.1"],
])("%s does not enter", async (_, headers, remoteAddress) => {
  const answer = await enter(headers, remoteAddress);
  expect([answer.statusCode, answer.json().code]).toEqual([403, "forbidden"]);
  expect(answer.headers["set-cookie"]).toBeUndefined();
});

test("a service that is not a demonstration has no such door", async () => {
  const plain = await testService({ ODL_WORKER: "non" });
  const answer = await plain.app.inject({ method: "POST", url: "/api/v1/sign-in/demo", headers: fromOurPage });
  expect(answer.statusCode).toBe(404);
  await plain.close();
}, 60_000);
