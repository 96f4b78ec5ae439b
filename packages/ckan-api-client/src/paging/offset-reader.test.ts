import { createPager } from "@opendatalocale/http";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createCkanClient } from "../ckan-client.ts";
import { fakePortal } from "../test/fake-portal.ts";
import { offsetReader } from "./offset-reader.ts";

test("what stays in a list that moves is given once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 40 }),
      fc.array(fc.record({ add: fc.string({ minLength: 1, maxLength: 4 }), at: fc.nat(40), remove: fc.nat(40) }), {
        maxLength: 8,
      }),
      fc.integer({ min: 2, max: 9 }),
      async (start, changes, cap) => {
        let ids = [...start];
        const changed = new Set<string>();
        let visit = 0;
        const read = offsetReader<string>({
          action: "organization_list",
          limit: 1000,
          idOf: (id) => id,
          fetch: async (offset) => {
            const change = changes[visit++];
            if (change) {
              const gone = ids[change.remove] ?? "";
              changed.add(change.add).add(gone);
              ids = ids.filter((id) => id !== gone && id !== change.add);
              ids.splice(change.at, 0, change.add);
            }
            return ids.slice(offset, offset + cap);
          },
        });
        const given: string[] = [];
        for await (const id of createPager({ offset: 0, last: null }, read)) given.push(id);
        expect(new Set(given).size).toBe(given.length);
        for (const id of start) if (!changed.has(id)) expect(given).toContain(id);
      },
    ),
    { numRuns: 300 },
  );
});

test.each<[string, number, number]>([
  ["CKAN's silent 25", 25, 103],
  ["one page", 25, 25],
  ["one", 25, 1],
  ["none", 25, 0],
])("organisations past %s", async (_, cap, size) => {
  const all = Array.from({ length: size }, (_, index) => ({ id: `o${index}`, name: `o${index}` }));
  const { fetch } = fakePortal({
    organization_list: ({ offset, limit }) => all.slice(Number(offset)).slice(0, Math.min(cap, Number(limit))),
  });
  const given: string[] = [];
  for await (const { id } of createCkanClient("https://example.fr", { fetch }).organizations()) given.push(id);
  expect(given).toEqual(all.map(({ id }) => id));
});

test("a portal that ignores limits and gives everything is read once", async () => {
  const all = Array.from({ length: 30 }, (_, index) => ({ id: `o${index}` }));
  const { fetch } = fakePortal({ group_list: () => all });
  const given: string[] = [];
  const pager = createCkanClient("https://example.fr", { fetch }).groups({}, { pageSize: 10 });
  for await (const { id } of pager) given.push(id);
  expect(given).toHaveLength(30);
});

test("rows of the DataStore go by their _id, through deletions and a resumption", async () => {
  let rows = Array.from({ length: 20 }, (_, index) => ({ _id: index + 1, nom: `n${index}` }));
  const { fetch, asked } = fakePortal({
    datastore_search: ({ offset, limit }) => ({ records: rows.slice(Number(offset)).slice(0, Number(limit)) }),
  });
  const { records } = createCkanClient("https://example.fr", { fetch });
  const query = { resource_id: "r", fields: ["nom"] };
  const given: unknown[] = [];
  const pager = records(query, { pageSize: 4 });
  for await (const { _id } of pager) {
    given.push(_id);
    if (given.length === 6) break;
  }
  rows = rows.filter(({ _id }) => _id > 6 || _id === 1);
  for await (const { _id } of records(query, { pageSize: 4, cursor: pager.cursor })) given.push(_id);
  expect(given).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(asked[0]?.params).toMatchObject({ sort: "_id asc", fields: ["_id", "nom"] });
});
