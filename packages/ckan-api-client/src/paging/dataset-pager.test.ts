import fc from "fast-check";
import { expect, test } from "vitest";
import { createCkanClient, type PageOptions } from "../ckan-client.ts";
import { fakePortal } from "../test/fake-portal.ts";

interface Portal {
  ids: string[];
  /** What the portal gives at most, whatever is asked. */
  cap?: number;
  /** DKAN: neither order nor filter. */
  ignoresQuery?: boolean;
  ignoresStart?: boolean;
  /** Happens before each answer. */
  change?: (visit: number) => void;
}

/** Enough of `package_search` to page through: order by id, `id:{"x" TO *]`, `start`, a silent cap on `rows`. */
function portalOf(portal: Portal) {
  let visit = 0;
  return fakePortal({
    package_search({ fq = "", fq_list = [], rows, start = 0, sort }) {
      portal.change?.(++visit);
      const filter = /^id:\{"(.*)" TO \*\]$/.exec(
        [fq, fq_list]
          .flat()
          .map(String)
          .find((one) => one.startsWith("id:")) ?? "",
      );
      let found = [...portal.ids];
      if (!portal.ignoresQuery) {
        if (sort === "id asc") found.sort();
        if (filter) found = found.filter((id) => id > (filter[1] ?? ""));
      }
      const from = portal.ignoresStart ? 0 : Number(start);
      const results = found
        .slice(from, from + Math.min(Number(rows), portal.cap ?? 1000))
        .map((id) => ({ id, name: id }));
      return { count: found.length, results };
    },
  });
}

async function idsOf(portal: Portal, page: PageOptions = {}, stop = Number.POSITIVE_INFINITY) {
  const pager = createCkanClient("https://example.fr", { fetch: portalOf(portal).fetch }).datasets({}, page);
  const ids: string[] = [];
  if (stop > 0)
    for await (const { id } of pager) {
      ids.push(id);
      if (ids.length >= stop) break;
    }
  return { ids, cursor: pager.cursor };
}
const names = (size: number) => Array.from({ length: size }, (_, index) => `d${String(index).padStart(4, "0")}`);

test.each<[string, Portal, number]>([
  ["nothing", { ids: [] }, 0],
  ["a whole number of pages", { ids: names(40) }, 40],
  ["a cap below what is asked", { ids: names(45), cap: 7 }, 45],
  ["a portal in disorder", { ids: names(45).reverse(), cap: 7, ignoresQuery: true }, 45],
  ["a portal that ignores the filter, in order by chance", { ids: names(45), cap: 7, ignoresQuery: true }, 45],
  ["by chance on the first page only", { ids: ["b", "c", "a", "e", "d"], cap: 2, ignoresQuery: true }, 5],
  ["an id given twice", { ids: ["b", "a", "b", "c"], ignoresQuery: true }, 3],
])("%s", async (_, portal, size) => {
  const { ids } = await idsOf(portal, { pageSize: 10 });
  expect(ids).toHaveLength(size);
  expect(new Set(ids)).toEqual(new Set(portal.ids));
});

test("a portal that gives the same page for ever is an error, after its datasets", async () => {
  const portal = { ids: names(45), cap: 7, ignoresQuery: true, ignoresStart: true };
  const { fetch } = portalOf(portal);
  const given: string[] = [];
  const reading = (async () => {
    for await (const { id } of createCkanClient("https://example.fr", { fetch }).datasets()) given.push(id);
  })();
  await expect(reading).rejects.toMatchObject({ code: "paging-broken" });
  expect(given).toEqual(names(7));
});

test("a portal that counts datasets and gives none is an error", async () => {
  const { fetch } = fakePortal({ package_search: () => ({ count: 3, results: [] }) });
  const first = createCkanClient("https://example.fr", { fetch }).datasets()[Symbol.asyncIterator]().next();
  await expect(first).rejects.toMatchObject({ code: "paging-broken" });
});

test("what stays during the reading is given once, whatever is added and deleted", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.uuid(), { maxLength: 60 }),
      fc.array(
        fc.record({ add: fc.array(fc.uuid(), { maxLength: 3 }), remove: fc.array(fc.nat(80), { maxLength: 3 }) }),
      ),
      fc.integer({ min: 1, max: 9 }),
      async (start, changes, pageSize) => {
        const portal: Portal = { ids: [...start] };
        const removed = new Set<string>();
        portal.change = (visit) => {
          const { add, remove } = changes[visit - 1] ?? { add: [], remove: [] };
          for (const index of remove) removed.add(portal.ids[index] ?? "");
          portal.ids = [...new Set([...portal.ids, ...add])].filter((id) => !removed.has(id));
        };
        const { ids } = await idsOf(portal, { pageSize });
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of start) if (!removed.has(id)) expect(ids).toContain(id);
      },
    ),
    { numRuns: 200 },
  );
});

test("stopped anywhere and resumed, the list is the same", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(50),
      fc.nat(50),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      async (size, stop, pageSize, dkan) => {
        const portal: Portal = { ids: dkan ? names(size).reverse() : names(size), ignoresQuery: dkan };
        const first = await idsOf(portal, { pageSize }, stop);
        const rest = await idsOf(portal, { pageSize, cursor: first.cursor });
        const all = [...first.ids, ...rest.ids];
        // Stopped on its first page, a portal that ignores filters may be told apart too late not to repeat; it loses nothing.
        if (dkan && stop <= pageSize) expect(new Set(all)).toEqual(new Set(portal.ids));
        else expect(all).toEqual(portal.ids);
      },
    ),
  );
});

test("filters of the caller are kept beside ours, and stamps ask for little", async () => {
  const portal = portalOf({ ids: names(3) });
  const ckan = createCkanClient("https://example.fr", { fetch: portal.fetch });
  for await (const _ of ckan.datasetStamps({ fq: "organization:a OR type:b" }, { pageSize: 2 }));
  expect(portal.asked.map(({ params }) => params)).toEqual([
    { fq: "organization:a OR type:b", fl: ["id", "name", "metadata_modified"], sort: "id asc", rows: 2 },
    {
      fq: "organization:a OR type:b",
      fl: ["id", "name", "metadata_modified"],
      sort: "id asc",
      fq_list: ['id:{"d0001" TO *]'],
      rows: 2,
    },
  ]);
});

test.each(["", "oops", "3", "{}", '{"offset":1}'])("%j is no cursor", (cursor) => {
  const { datasets } = createCkanClient("https://example.fr");
  expect(() => datasets({}, { cursor })).toThrow(expect.objectContaining({ code: "bad-cursor" }));
});
