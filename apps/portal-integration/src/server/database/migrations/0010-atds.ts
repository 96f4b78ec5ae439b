import { type Kysely, sql } from "kysely";

/** ATDs, the ETDs they accompany, the stage of each with its history, and whose portal a portal is. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const id = "id uuid primary key default gen_random_uuid()";
const stage = "check (stage in ('repere', 'contacte', 'conventionne', 'forme', 'publie', 'conforme'))";

const statements = [
  `create table atds (
    ${id}, name text not null unique, siren text check (siren ~ '^[0-9]{9}$'), departements text[] not null default '{}',
    convention jsonb not null default '{}', created_at timestamptz not null default now())`,
  `create table etds (
    ${id}, atd_id uuid not null references atds on delete cascade, siren text check (siren ~ '^[0-9]{9}$'),
    kind text not null check (kind in ('commune', 'epci', 'ept', 'departement', 'region', 'syndicat', 'ccas', 'autre')),
    name text not null, departements text[] not null default '{}', population integer check (population >= 0),
    population_vintage text, fte double precision check (fte >= 0), fte_vintage text, answers jsonb not null default '{}',
    stage text not null default 'repere' ${stage}, contact text not null default '', convention jsonb not null default '{}',
    created_at timestamptz not null default now(), unique (atd_id, siren))`,
  "create index etds_siren on etds (siren)",
  `create table etd_stages (
    ${id}, etd_id uuid not null references etds on delete cascade, stage text not null ${stage},
    at timestamptz not null default now(), actor text not null, note text not null default '')`,
  "create index etd_stages_etd on etd_stages (etd_id, at desc)",
  `create table etd_organisations (
    etd_id uuid not null references etds on delete cascade, organisation_id uuid not null references organisations on delete cascade,
    primary key (etd_id, organisation_id))`,
  "create index organisations_siren on organisations (siren)",
  "alter table portals add column atd_id uuid references atds on delete set null",
  "alter table audits drop constraint audits_cause_check",
  "alter table audits add constraint audits_cause_check check (cause in ('schedule', 'demand', 'hook'))",
];
