import { type Kysely, sql } from "kysely";

/** Written once: a migration never changes after it was released, so it does not follow the tables of today. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const id = "id uuid primary key default gen_random_uuid()";
const verdict = "text not null check (verdict in ('valid', 'valid-with-remarks', 'invalid', 'not-checked'))";

const statements = [
  `create table portals (
    ${id}, url text not null unique, title text not null, connector text not null, software text not null,
    departement text, created_at timestamptz not null default now(), harvested_at timestamptz)`,
  `create table organisations (
    ${id}, portal_id uuid not null references portals on delete cascade, external_id text not null, name text not null,
    siren text check (siren ~ '^[0-9]{9}$'), departement text,
    stage text check (stage in ('repere', 'contacte', 'conventionne', 'forme', 'publie', 'conforme')),
    unique (portal_id, external_id))`,
  `create table datasets (
    ${id}, portal_id uuid not null references portals on delete cascade,
    organisation_id uuid references organisations on delete set null, external_id text not null, title text not null,
    page text, modified_at timestamptz, gone_at timestamptz, record jsonb not null,
    last_audit_id uuid, unique (portal_id, external_id))`,
  "create index datasets_organisation on datasets (organisation_id)",
  `create table resources (
    ${id}, dataset_id uuid not null references datasets on delete cascade, external_id text not null, title text not null,
    url text, format text not null, unique (dataset_id, external_id))`,
  `create table audits (
    ${id}, portal_id uuid not null references portals on delete cascade,
    cause text not null check (cause in ('schedule', 'demand')), started_at timestamptz not null default now(),
    datasets integer, failure text, finished_at timestamptz)`,
  "create index audits_portal on audits (portal_id, started_at desc)",
  `create table reports (
    ${id}, resource_id uuid not null references resources on delete cascade, schema text not null, schema_version text,
    tool_version text not null, sha256 text check (sha256 ~ '^[0-9a-f]{64}$'), verdict ${verdict}, failure text,
    errors bigint not null, remarks bigint not null, rows bigint not null, created_at timestamptz not null default now(),
    report jsonb,
    unique nulls not distinct (resource_id, schema, schema_version, tool_version, sha256, failure))`,
  `create table verdicts (
    ${id}, resource_id uuid not null references resources on delete cascade, schema text not null,
    report_id uuid not null references reports on delete cascade, since timestamptz not null,
    checked_at timestamptz not null, current boolean not null, file jsonb not null)`,
  "create unique index verdicts_current on verdicts (resource_id, schema) where current",
  "create index verdicts_history on verdicts (resource_id, since desc)",
  "create index verdicts_report on verdicts (report_id)",
  `create table changes (
    ${id}, at timestamptz not null default now(), actor text not null, action text not null, subject text not null,
    before jsonb, after jsonb)`,
  "create index changes_subject on changes (subject, at desc)",
];
