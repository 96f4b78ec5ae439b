import { expect, inject, test } from "vitest";
import { clientOf, keptPortal } from "./portal.ts";
import { crowd, datasets } from "./seed.ts";

const portal = inject("portal");
const ckan = clientOf(portal);
const isSeeded = portal.token !== null;

test("it is a CKAN we know", async () => {
  expect((await ckan.call("status_show", {})).ckan_version).toMatch(/^2\.(9|1[0-2])\./);
});

test("every dataset comes once, past the silent cap, and the same from a cursor", async () => {
  const { count } = await ckan.call("package_search", { rows: 0 });
  const pager = ckan.datasets();
  const ids: string[] = [];
  for await (const { id } of pager) {
    ids.push(id);
    if (ids.length === Math.floor(count / 2)) break;
  }
  for await (const { id } of ckan.datasets({}, { cursor: pager.cursor })) ids.push(id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(count);
  if (isSeeded) expect(count).toBeGreaterThan(crowd.datasets);
});

test("one request gives no more than the cap, and does not say so", async ({ skip }) => {
  if (portal.url !== keptPortal()?.url) skip("another portal has another cap");
  const { results, count } = await ckan.call("package_search", { rows: 1000 });
  expect(results).toHaveLength(100);
  expect(count).toBeGreaterThan(crowd.datasets);
});

test("stamps are the same datasets", async () => {
  const stamps: string[] = [];
  for await (const { id, metadata_modified } of ckan.datasetStamps())
    stamps.push(`${id} ${metadata_modified.slice(0, 19)}`);
  const whole: string[] = [];
  for await (const { id, metadata_modified } of ckan.datasets()) whole.push(`${id} ${metadata_modified.slice(0, 19)}`);
  expect(stamps).toEqual(whole);
});

test("every organisation comes once, past 25", async () => {
  const names: string[] = [];
  for await (const { name } of ckan.organizations()) names.push(name);
  expect(new Set(names).size).toBe(names.length);
  expect([...names].sort()).toEqual([...(await ckan.call("organization_list", {}))].sort());
  if (isSeeded) expect(names.length).toBeGreaterThan(25);
});

// CKAN adds its own terms to `fq`: an OR needs its parentheses, with or without us.
test("a filter is kept while paging", async ({ skip }) => {
  if (!isSeeded) skip("nothing seeded on a portal without a token");
  const names: string[] = [];
  const fq = `name:(${datasets[0]?.name} OR ${datasets[1]?.name})`;
  for await (const { name } of ckan.datasets({ fq }, { pageSize: 1 })) names.push(name);
  expect(names.sort()).toEqual([datasets[1]?.name, datasets[0]?.name]);
});

test("reading actions answer to the method we use for them", async () => {
  const lists = [
    "package_list",
    "group_list",
    "tag_list",
    "vocabulary_list",
    "license_list",
    "current_package_list_with_resources",
    "organization_list_for_user",
  ] as const;
  for (const action of lists) expect(await ckan.call(action, {}), action).toEqual(expect.any(Array));
  expect(await ckan.call("package_autocomplete", { q: "test" })).toEqual(expect.any(Array));
  expect(await ckan.call("resource_search", { query: "name:subventions" })).toMatchObject({
    count: expect.any(Number),
  });
  expect(await ckan.call("help_show", { name: "package_show" })).toContain("id");
});

test.each<[string, () => Promise<unknown>, object]>([
  ["nothing there", () => ckan.call("package_show", { id: "no-such-dataset" }), { code: "not-found", status: 404 }],
  ["no such action", () => ckan.call("no_such_action"), { code: "unknown-action", status: 400 }],
  ["a wrong query", () => ckan.call("package_search", { q: "title:[" }), { code: "search-failed" }],
  [
    "an answer that is not CKAN's",
    () => clientOf({ url: `${portal.url}/dataset`, token: null }).call("status_show", {}),
    { code: "not-found" },
  ],
  [
    "a write without a token",
    () => clientOf({ ...portal, token: null }).call("package_create", { name: "x-y" }),
    { code: "not-authorized", status: 403 },
  ],
])("%s is a coded error", async (_, run, expected) => {
  await expect(run()).rejects.toMatchObject({ name: "CkanError", ...expected });
});
