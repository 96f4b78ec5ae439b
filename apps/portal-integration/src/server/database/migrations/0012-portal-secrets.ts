import { type Kysely, sql } from "kysely";

/** Tokens and webhook keys of portals, sealed; and the deliveries already taken, so that none counts twice. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table portal_secrets (
    portal_id uuid not null references portals on delete cascade, purpose text not null check (purpose in ('token', 'hook')),
    sealed text not null, set_at timestamptz not null default now(), primary key (portal_id, purpose))`,
  `create table hook_deliveries (
    portal_id uuid not null references portals on delete cascade, delivery text not null,
    at timestamptz not null default now(), primary key (portal_id, delivery))`,
  "create index hook_deliveries_at on hook_deliveries (at)",
];
