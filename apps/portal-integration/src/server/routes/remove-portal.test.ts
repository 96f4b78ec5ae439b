import { afterAll, beforeAll, expect, test } from "vitest";
import type { PublicationState } from "../database/tables.ts";
import { TOKEN, testService } from "../test/test-service.ts";

/** Removing a portal, with what was written on its datasets. */
let service: Awaited<ReturnType<typeof testService>>;
let portals = 0;
const headers = { authorization: `Bearer ${TOKEN}` };
const now = new Date();

beforeAll(async () => {
  service = await testService({ ODL_WORKER: "non" });
}, 60_000);
afterAll(() => service.close());

interface Written {
  readonly state: PublicationState;
  /** Something was written there at least once. */
  readonly hasChanged: boolean;
  readonly isGone?: boolean;
}

async function portalWith(publications: readonly Written[]): Promise<string> {
  const { database } = service;
  const { id } = await database
    .insertInto("portals")
    .values({ url: `https://portail-${++portals}.test`, title: "Portail", connector: "ckan", software: "CKAN" })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (const [at, { state, hasChanged, isGone = false }] of publications.entries()) {
    const about = { portal_id: id, external_id: String(at), title: "Jeu", record: "{}", gone_at: isGone ? now : null };
    const dataset = await database.insertInto("datasets").values(about).returning("id").executeTakeFirstOrThrow();
    await database
      .insertInto("publications")
      .values({ dataset_id: dataset.id, state, attempted_at: now, changed_at: hasChanged ? now : null })
      .execute();
  }
  return id;
}

const remove = (id: string, query = "") =>
  service.app.inject({ method: "DELETE", url: `/api/v1/portals/${id}${query}`, headers });

test.each<[string, readonly Written[]]>([
  ["nothing was ever written", []],
  ["all was taken back", [{ state: "withdrawn", hasChanged: true }]],
  ["nothing could ever be written", [{ state: "failed", hasChanged: false }]],
  ["what was written is gone with its dataset", [{ state: "written", hasChanged: true, isGone: true }]],
])("a portal is removed where %s", async (_, publications) => {
  expect((await remove(await portalWith(publications))).statusCode).toBe(204);
});

test.each<[string, readonly Written[], string]>([
  [
    "verdicts stand on it",
    [
      { state: "written", hasChanged: true },
      { state: "written", hasChanged: true },
      { state: "withdrawn", hasChanged: true },
    ],
    "2",
  ],
  ["verdicts could not be taken back", [{ state: "failed", hasChanged: true }], "1"],
])("a portal is not removed without a word where %s", async (_, publications, detail) => {
  const id = await portalWith(publications);
  const refused = await remove(id);
  expect([refused.statusCode, refused.json()]).toEqual([
    409,
    expect.objectContaining({ code: "told-on-portal", detail }),
  ]);
  expect((await remove(id, "?leave=false")).statusCode).toBe(409);
  expect((await remove(id, "?leave=true")).statusCode).toBe(204);
  expect((await remove(id, "?leave=true")).statusCode).toBe(404);
});
