import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "../database/open-database.ts";
import { testDatabase } from "../test/test-database.ts";
import { mayTry } from "./attempts.ts";

let open: OpenDatabase;
beforeAll(async () => {
  open = await testDatabase();
}, 60_000);
afterAll(() => open.close());

test("of many who try at once, no more than the limit may; others are not concerned, and time mends it", async () => {
  const { database } = open;
  const tries = await Promise.all(Array.from({ length: 30 }, () => mayTry(database, "link", "a@b.c", 3)));
  expect(tries.filter(Boolean)).toHaveLength(3);
  expect(await mayTry(database, "link", "d@e.f", 3)).toBe(true);
  expect(await mayTry(database, "password", "a@b.c", 3)).toBe(true);
  await database
    .updateTable("attempts")
    .set({ at: new Date(Date.now() - 16 * 60 * 1000) })
    .execute();
  expect(await mayTry(database, "link", "a@b.c", 3)).toBe(true);
  expect(await database.selectFrom("attempts").selectAll().execute()).toHaveLength(1);
});
