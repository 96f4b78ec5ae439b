import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../test/test-database.ts";
import { isMigrated, migrate } from "./migrate.ts";
import { up } from "./migrations/0001-first-tables.ts";
import type { OpenDatabase } from "./open-database.ts";

/** A service that ran the first release, and is updated. */
let open: OpenDatabase;
beforeAll(async () => {
  open = await testDatabase();
}, 60_000);
afterAll(() => open.close());

/** A row of each table at least, as the first release wrote them. */
const data = `
  insert into portals (url, title, connector, software, departement, harvested_at)
    values ('https://ckan.test', 'Portail', 'ckan', 'CKAN 2.12', '35', now()), ('https://udata.test', 'Autre', 'udata', 'udata', null, null);
  insert into organisations (portal_id, external_id, name, siren, departement, stage)
    select id, 'o', 'Ville', '213502388', '35', 'conventionne' from portals;
  insert into datasets (portal_id, organisation_id, external_id, title, page, modified_at, gone_at, record)
    select p.id, o.id, 'd', 'Jeu', 'https://ckan.test/d', now(), null, '{"id":"d","title":"Jeu"}'
    from portals p join organisations o on o.portal_id = p.id;
  insert into resources (dataset_id, external_id, title, url, format) select id, 'r', 'Fichier', 'https://ckan.test/f.csv', 'csv' from datasets;
  insert into audits (portal_id, cause, datasets, failure, finished_at) select id, 'schedule', 1, null, now() from portals;
  insert into audits (portal_id, cause, failure) select id, 'demand', 'timeout' from portals;
  insert into reports (resource_id, schema, schema_version, tool_version, sha256, verdict, failure, errors, remarks, rows, report)
    select id, 'scdl/budget', '0.8.1', '0.1.0', repeat('a', 64), 'invalid', null, 3, 1, 1000, '{"verdict":"invalid"}'::jsonb from resources
    union all select id, 'scdl/budget', null, '0.1.0', null, 'not-checked', 'timeout', 0, 0, 0, null::jsonb from resources;
  insert into verdicts (resource_id, schema, report_id, since, checked_at, current, file)
    select resource_id, schema, id, now(), now(), verdict = 'invalid', '{"isDeclared":true}' from reports;
  insert into changes (actor, action, subject, before, after) select 'admin', 'portal.add', id::text, null, '{"a":1}' from portals;
  update datasets set last_audit_id = (select id from audits limit 1)`;

test("an update from the first release keeps every row as it was", async () => {
  const { database } = open;
  await sql`drop schema public cascade`.execute(database);
  await sql`create schema public`.execute(database);
  const first = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ "0001-first-tables": { up } }) },
  });
  expect((await first.migrateToLatest()).error).toBeUndefined();
  for (const statement of data.split(";")) await sql.raw(statement).execute(database);
  const tables = await columns();
  expect(Object.keys(tables)).toHaveLength(8);
  const before = await rowsOf(tables);
  for (const [table, rows] of Object.entries(before)) expect(rows.length, table).toBeGreaterThan(0);

  expect((await migrate(database)).length).toBeGreaterThan(0);
  expect(await isMigrated(database)).toBe(true);
  expect(await rowsOf(tables)).toEqual(before);
  // What is new is there for old rows too, and says nothing that nobody asked for.
  const portals = await database.selectFrom("portals").select("write_back").execute();
  expect(portals).toEqual([{ write_back: false }, { write_back: false }]);
  expect(await migrate(database)).toEqual([]);
});

/** Tables and their columns, as they are now. */
async function columns(): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select table_name as name, array_agg(column_name::text order by ordinal_position) as columns from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%' group by 1`.execute(open.database);
  return Object.fromEntries(rows.map((row) => [row.name, row.columns]));
}

async function rowsOf(tables: Readonly<Record<string, readonly string[]>>): Promise<Record<string, unknown[]>> {
  const read = Object.entries(tables).map(async ([table, names]) => {
    const list = sql.join(names.map((name) => sql.ref(name)));
    const { rows } = await sql`select ${list} from ${sql.table(table)} order by id`.execute(open.database);
    return [table, rows] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}
