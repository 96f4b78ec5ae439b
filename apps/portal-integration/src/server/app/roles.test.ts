import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addAtd, addPerson, openSession } from "../test/sign-in.ts";
import { TOKEN, testService } from "../test/test-service.ts";

/** Who may do what, over every route that the OpenAPI document lists: one that is added and not told here makes this fail. */
let service: Awaited<ReturnType<typeof testService>>;
let world: Awaited<ReturnType<typeof makeWorld>>;

beforeAll(async () => {
  service = await testService({
    ODL_WORKER: "non",
    ODL_RATE_LIMIT: "1000000",
    ODL_SECRET_KEY: "a key of thirty-two characters...",
    ODL_ALLOW_HOSTS: "127.0.0.1:1",
  });
}, 60_000);
afterAll(() => service.close());
beforeEach(async () => {
  world = await makeWorld();
});

type Expected = "in" | 401 | 403 | 404;
interface Row {
  readonly route: string;
  /** Anybody; an editor of the ATD concerned; one of another ATD; an administrator; the administrator's token. */
  readonly gives: readonly [Expected, Expected, Expected, Expected, Expected];
  readonly body?: object;
}

/** Answers by who asks. */
const own: Row["gives"] = [401, "in", 404, "in", "in"];
const ownPortal: Row["gives"] = [401, "in", 403, "in", "in"];
const admin: Row["gives"] = [401, 403, 403, "in", "in"];
const editors: Row["gives"] = [401, "in", "in", "in", "in"];
const people: Row["gives"] = [401, "in", "in", "in", 403];
const anybody: Row["gives"] = ["in", "in", "in", "in", "in"];

const rows: readonly Row[] = [
  { route: "POST /api/v1/validate", gives: anybody, body: {} },
  { route: "POST /validate", gives: anybody, body: {} },
  { route: "POST /api/v1/sign-in/password", gives: [401, 401, 401, 401, 401], body: { email: "a@b.c", password: "x" } },
  { route: "POST /api/v1/sign-in/link", gives: anybody, body: { email: "a@b.c" } },
  { route: "POST /api/v1/sign-in/link/use", gives: [401, 401, 401, 401, 401], body: { token: "x".repeat(43) } },
  { route: "POST /api/v1/hooks/{id}", gives: [401, 401, 401, 401, 401], body: {} },
  { route: "POST /api/v1/sign-out", gives: people, body: {} },
  { route: "GET /api/v1/tokens", gives: people },
  { route: "POST /api/v1/tokens", gives: people, body: { name: "a" } },
  { route: "DELETE /api/v1/tokens/{id}", gives: [401, 404, 404, 404, 403] },
  { route: "POST /api/v1/portals", gives: editors, body: { url: "http://127.0.0.1:1/" } },
  { route: "POST /api/v1/portals/{id}/audits", gives: ownPortal },
  { route: "PATCH /api/v1/portals/{id}", gives: admin, body: { writeBack: false } },
  { route: "GET /api/v1/portals/{id}/write-back", gives: admin },
  { route: "DELETE /api/v1/portals/{id}", gives: ownPortal },
  { route: "PUT /api/v1/portals/{id}/token", gives: ownPortal, body: { token: "a-token-of-a-portal" } },
  { route: "DELETE /api/v1/portals/{id}/token", gives: ownPortal },
  { route: "PUT /api/v1/portals/{id}/hook", gives: ownPortal },
  { route: "DELETE /api/v1/portals/{id}/hook", gives: ownPortal },
  { route: "PATCH /api/v1/organisations/{id}", gives: admin, body: { stage: "forme" } },
  { route: "GET /api/v1/atds", gives: editors },
  { route: "POST /api/v1/atds", gives: admin, body: { name: "Un autre" } },
  { route: "PATCH /api/v1/atds/{id}", gives: own, body: { departements: ["35"] } },
  { route: "GET /api/v1/atds/{id}/etds", gives: own },
  { route: "GET /api/v1/atds/{id}/trend", gives: own },
  { route: "GET /api/v1/atds/{id}/targets", gives: own },
  { route: "GET /api/v1/atds/{id}/portals", gives: own },
  { route: "GET /api/v1/atds/{id}/authorities?q=rennes", gives: own },
  { route: "POST /api/v1/atds/{id}/etds", gives: own, body: { name: "A", kind: "commune" } },
  { route: "POST /api/v1/atds/{id}/etds/import", gives: own },
  { route: "GET /api/v1/etds/{id}", gives: own },
  { route: "PATCH /api/v1/etds/{id}", gives: own, body: { stage: "forme" } },
  { route: "DELETE /api/v1/etds/{id}", gives: own },
  { route: "GET /api/v1/etds/{id}/organisations", gives: own },
  { route: "PUT /api/v1/etds/{id}/organisations/{organisation}", gives: own },
  { route: "DELETE /api/v1/etds/{id}/organisations/{organisation}", gives: own },
  { route: "POST /api/v1/etds/{id}/convention", gives: own, body: { format: "markdown" } },
  { route: "GET /api/v1/people", gives: admin },
  { route: "POST /api/v1/people", gives: admin, body: { email: "new@b.c", role: "admin" } },
  { route: "PATCH /api/v1/people/{id}", gives: admin, body: { isDisabled: false } },
  { route: "GET /api/v1/changes", gives: admin },
];

const actors = ["anybody", "own", "other", "admin", "token"] as const;

test.each(rows)("$route", async ({ route, gives, body }) => {
  for (const [index, actor] of actors.entries()) {
    world = await makeWorld();
    const [method = "", path = ""] = route.split(" ");
    const answer = await service.app.inject({
      // Each method of the table is one.
      method: method as "GET",
      url: placed(path),
      headers: world.headers[actor],
      ...(body === undefined ? {} : { payload: body }),
    });
    const given = [401, 403, 404].includes(answer.statusCode) ? answer.statusCode : "in";
    expect([actor, given, answer.statusCode < 500 || answer.statusCode === 503]).toEqual([actor, gives[index], true]);
    if (given !== "in") expect(answer.headers["content-type"]).toBe("application/problem+json");
  }
});

test("every route is in the table, or is read by anybody", async () => {
  const listed = new Set(rows.map(({ route }) => route.split("?")[0]));
  const { paths = {} } = service.app.swagger();
  for (const [path, methods] of Object.entries(paths))
    for (const method of Object.keys(methods ?? {})) {
      const route = `${method.toUpperCase()} ${path}`;
      if (listed.has(route)) continue;
      expect(method, route).toBe("get");
      const answer = await service.app.inject({ url: placed(path) });
      expect([401, 403], route).not.toContain(answer.statusCode);
    }
});

test("an editor’s token has the rights of the editor, and no more", async () => {
  const made = await service.app.inject({
    method: "POST",
    url: "/api/v1/tokens",
    headers: world.headers.own,
    payload: { name: "CI" },
  });
  const headers = { authorization: `Bearer ${made.json().token}` };
  const status = async (url: string) => (await service.app.inject({ url, headers })).statusCode;
  expect(await status(`/api/v1/atds/${world.ids.atd}/etds`)).toBe(200);
  expect(await status(`/api/v1/atds/${world.ids.otherAtd}/etds`)).toBe(404);
  expect(await status("/api/v1/changes")).toBe(403);
});

test("an administrator changes anybody’s access but their own", async () => {
  const patch = (id: string) =>
    service.app.inject({
      method: "PATCH",
      url: `/api/v1/people/${id}`,
      headers: world.headers.admin,
      payload: { isDisabled: false },
    });
  const people = (await service.app.inject({ url: "/api/v1/people", headers: world.headers.admin })).json();
  const own = people.find(({ email }: { email: string }) => email === "admin@b.c");
  expect((await patch(own.id)).json()).toMatchObject({ status: 409, code: "own-access" });
  expect((await patch(world.ids.person)).statusCode).toBe(204);
});

test("what an editor may not see is not in what they may", async () => {
  const atds = await service.app.inject({ url: "/api/v1/atds", headers: world.headers.other });
  expect(atds.json().map(({ name }: { name: string }) => name)).toEqual(["Autre"]);
});

function placed(path: string): string {
  const { atd, etd, portal, organisation, person } = world.ids;
  const id = /\/(portals|hooks)\//.test(path)
    ? portal
    : path.includes("/atds/")
      ? atd
      : path.includes("/etds/")
        ? etd
        : path.includes("/people/")
          ? person
          : organisation;
  return path.replace("{id}", id).replace("{organisation}", organisation);
}

async function makeWorld() {
  const { database } = service;
  for (const table of ["people", "portals", "atds"] as const) await database.deleteFrom(table).execute();
  const [atd, otherAtd] = [await addAtd(database, "Mien", ["35"]), await addAtd(database, "Autre")];
  const [mine, other, administrator] = [
    await addPerson(database, "mien@b.c", "editor", atd),
    await addPerson(database, "autre@b.c", "editor", otherAtd),
    await addPerson(database, "admin@b.c", "admin", null),
  ];
  const made = <Row>(row: Row | undefined): Row => {
    if (row === undefined) throw new Error("nothing was made");
    return row;
  };
  const portal = made(
    await database
      .insertInto("portals")
      .values({ url: "https://p.test", title: "P", connector: "ckan", software: "", departement: null, atd_id: atd })
      .returning("id")
      .executeTakeFirst(),
  );
  const organisation = made(
    await database
      .insertInto("organisations")
      .values({ portal_id: portal.id, external_id: "o", name: "O", siren: null, departement: null, stage: null })
      .returning("id")
      .executeTakeFirst(),
  );
  const etd = made(
    await database
      .insertInto("etds")
      .values({ atd_id: atd, siren: null, kind: "commune", name: "E" })
      .returning("id")
      .executeTakeFirst(),
  );
  return {
    ids: { atd, otherAtd, etd: etd.id, portal: portal.id, organisation: organisation.id, person: mine },
    headers: {
      anybody: { "sec-fetch-site": "same-origin" },
      own: await openSession(database, mine),
      other: await openSession(database, other),
      admin: await openSession(database, administrator),
      token: { authorization: `Bearer ${TOKEN}`, "sec-fetch-site": "same-origin" },
    } as Readonly<Record<(typeof actors)[number], Record<string, string>>>,
  };
}
