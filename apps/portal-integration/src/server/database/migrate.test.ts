import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../test/test-database.ts";
import { isMigrated, migrate } from "./migrate.ts";
import { up as firstTables } from "./migrations/0001-first-tables.ts";
import type { OpenDatabase } from "./open-database.ts";

let open: OpenDatabase;
beforeAll(async () => {
  open = await testDatabase();
}, 60_000);
afterAll(() => open.close());

test("an empty database gets every table, once, whoever asks at once", async () => {
  const { database } = open;
  await sql`drop schema public cascade`.execute(database);
  await sql`create schema public`.execute(database);
  expect(await isMigrated(database)).toBe(false);
  const done = await Promise.all([migrate(database), migrate(database)]);
  expect(done.flat()).toEqual(released());
  expect(await migrate(database)).toEqual([]);
  expect(await isMigrated(database)).toBe(true);
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_name not like 'kysely%'
    order by 1`.execute(database);
  const names = rows.map(({ name }) => name);
  const some = [
    "audits",
    "authorities",
    "changes",
    "datasets",
    "etds",
    "outlines",
    "people",
    "portal_secrets",
    "sessions",
  ];
  for (const name of [...some, "verdicts"]) expect(names).toContain(name);
});

test("a database of the first release keeps what it holds", async () => {
  const { database } = open;
  await sql`drop schema public cascade`.execute(database);
  await sql`create schema public`.execute(database);
  const provider = { getMigrations: async () => ({ "0001-first-tables": { up: firstTables } }) };
  expect((await new Migrator({ db: database, provider }).migrateToLatest()).error).toBeUndefined();
  await sql`insert into portals (url, title, connector, software) values ('https://kept.test', 'K', 'ckan', '')`.execute(
    database,
  );
  await sql`insert into audits (portal_id, cause) select id, 'demand' from portals`.execute(database);
  expect(await migrate(database)).toEqual(released().slice(1));
  expect(await database.selectFrom("portals").select(["url", "atd_id"]).execute()).toEqual([
    { url: "https://kept.test", atd_id: null },
  ]);
  expect(
    await sql`insert into audits (portal_id, cause) select id, 'hook' from portals`.execute(database),
  ).toBeTruthy();
});

function released(): string[] {
  const folder = fileURLToPath(new URL("migrations", import.meta.url));
  return readdirSync(folder)
    .map((name) => name.replace(/\.ts$/, ""))
    .sort();
}

test("the same content under the same rules cannot be two reports", async () => {
  const { database } = open;
  const portal = await database
    .insertInto("portals")
    .values({ url: "https://a.test", title: "A", connector: "ckan", software: "", departement: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`insert into datasets (portal_id, external_id, title, record) values (${portal.id}, 'd', 'D', '{}')`.execute(
    database,
  );
  await sql`insert into resources (dataset_id, external_id, title, format) select id, 'r', 'R', 'csv' from datasets`.execute(
    database,
  );
  const report = () =>
    sql`insert into reports (resource_id, schema, tool_version, verdict, failure, errors, remarks, rows)
      select id, 'scdl/budget', '1', 'not-checked', 'timeout', 0, 0, 0 from resources`.execute(database);
  await report();
  await expect(report()).rejects.toThrow(/unique/);
});
