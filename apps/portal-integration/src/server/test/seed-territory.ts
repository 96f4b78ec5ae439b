import { sql } from "kysely";
import type { Database } from "../database/tables.ts";

/** What a test knows of a file: who publishes it, its schema, and the verdicts it had, `[day before now, verdict]`, oldest first. */
export interface SeededFile {
  readonly siren: string | null;
  readonly departement?: string | null;
  readonly name: string;
  readonly title: string;
  readonly schema: string;
  readonly verdicts: readonly (readonly [daysAgo: number, verdict: string])[];
  /** When it was last looked at, days ago; today by default. */
  readonly seen?: number;
  /** When it was withdrawn, days ago. */
  readonly ended?: number;
  readonly modified?: number | null;
  readonly isGone?: boolean;
  readonly report?: object;
}

const DAY = 24 * 3600 * 1000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();

/** Puts files in the database as audits would have left them. @returns the portal's id */
export async function seedTerritory(database: Database, files: readonly SeededFile[]): Promise<string> {
  const { id: portal } = await database
    .insertInto("portals")
    .values({
      ...{ url: `https://portail.test/${Math.random()}`, title: "Portail de test", connector: "ckan" },
      ...{ software: "CKAN 2.11", departement: null },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (const [number, file] of files.entries()) await seedFile(database, portal, file, number);
  return portal;
}

async function seedFile(database: Database, portal: string, file: SeededFile, number: number): Promise<void> {
  const { siren, departement = null, name, title, schema, verdicts, seen = 0, ended, modified = 30 } = file;
  const { rows: organisations } = await sql<{ id: string }>`
    insert into organisations (portal_id, external_id, name, siren, departement) values (${portal}, ${name}, ${name}, ${siren}, ${departement})
    on conflict (portal_id, external_id) do update set name = excluded.name returning id`.execute(database);
  const { rows: datasets } = await sql<{ id: string }>`
    insert into datasets (portal_id, organisation_id, external_id, title, page, modified_at, gone_at, record)
    values (${portal}, ${organisations[0]?.id}, ${`${name} ${title}`}, ${title}, ${`https://portail.test/jeu/${number}`},
      ${modified === null ? null : ago(modified)}, ${file.isGone === true ? ago(0) : null}, '{}')
    on conflict (portal_id, external_id) do update set title = excluded.title returning id`.execute(database);
  const { rows: resources } = await sql<{ id: string }>`
    insert into resources (dataset_id, external_id, title, url, format)
    values (${datasets[0]?.id}, ${`${number}`}, ${`${title}.csv`}, ${`https://portail.test/${number}.csv`}, 'csv') returning id`.execute(
    database,
  );
  for (const [at, [days, verdict]] of verdicts.entries()) {
    const next = verdicts[at + 1];
    const end = next === undefined ? (ended ?? null) : next[0];
    const errors = verdict === "invalid" ? 3 : 0;
    const failure = verdict === "not-checked" ? "not-found" : null;
    const { rows: reports } = await sql<{ id: string }>`
      insert into reports (resource_id, schema, schema_version, tool_version, sha256, verdict, failure, errors, remarks, rows, report)
      values (${resources[0]?.id}, ${schema}, '1.0.0', '1', ${at.toString(16).padStart(64, "0")}, ${verdict}, ${failure}, ${errors},
        ${verdict === "valid-with-remarks" ? 1 : 0}, 12, ${file.report === undefined ? null : JSON.stringify(file.report)}) returning id`.execute(
      database,
    );
    await sql`insert into verdicts (resource_id, schema, report_id, since, checked_at, current, file, ended_at)
      values (${resources[0]?.id}, ${schema}, ${reports[0]?.id}, ${ago(days)}, ${ago(end ?? seen)}, ${end === null},
        '{"isDeclared": true}', ${end === null ? null : ago(end)})`.execute(database);
  }
}
