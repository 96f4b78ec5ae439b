import { type Kysely, sql } from "kysely";

/** What we write on portals that ask for it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  "alter table portals add column write_back boolean not null default false",
  `create table publications (
    dataset_id uuid primary key references datasets on delete cascade,
    state text not null check (state in ('written', 'withdrawn', 'failed')), failure text, detail text,
    attempted_at timestamptz not null default now(), changed_at timestamptz, dates jsonb)`,
];
