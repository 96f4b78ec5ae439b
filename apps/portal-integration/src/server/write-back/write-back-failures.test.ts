import { beforeEach, expect, test } from "vitest";
import { EDITOR_KEY, READER_KEY } from "../../../../../tests/udata/udata-server.ts";
import { until } from "../test/test-service.ts";
import { headers, udataWriteBack } from "../test/udata-write-back.ts";

/** What happens when a verdict cannot be told. */
let portal: Awaited<ReturnType<typeof udataWriteBack>>;
beforeEach(async () => {
  portal = await udataWriteBack();
  return () => portal.close();
}, 60_000);

test("failures are told, and those that pass are tried again", async () => {
  const { udata, turn, giveToken, told, audit } = portal;
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
  const { fileServer, service } = portal;
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
