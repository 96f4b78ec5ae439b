import { type Kysely, sql } from "kysely";

/** When a verdict stopped holding, what could not be checked and why, and the authorities of France to measure against. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  "alter table verdicts add column ended_at timestamptz",
  // Of what was kept before, the end is the next verdict, or the last time the file was seen.
  `update verdicts set ended_at = coalesce(
    (select min(n.since) from verdicts n where n.resource_id = verdicts.resource_id and n.schema = verdicts.schema
      and n.since > verdicts.since), checked_at) where not current`,
  "create index verdicts_span on verdicts (since, ended_at)",
  "create index verdicts_schema on verdicts (schema) where current",
  "alter table datasets add column unchecked jsonb not null default '[]', add column failure text",
  "create index datasets_title on datasets (title, id) where gone_at is null",
  "alter table audits add column failed_datasets integer not null default 0",
  "create index organisations_departement on organisations (departement)",
  "create index organisations_name on organisations (name, id)",
  `create table areas (
    kind text not null check (kind in ('departement', 'region')), code text not null, name text not null, region text,
    primary key (kind, code))`,
  `create table authorities (
    kind text not null, code text not null, siren text unique, name text not null, departements text[] not null, region text,
    epci text, municipal integer, vintage text, concerned boolean not null, required text[] not null,
    primary key (kind, code))`,
  "create index authorities_departements on authorities using gin (departements)",
  "create index authorities_region on authorities (region)",
  "create index authorities_epci on authorities (epci)",
  "create table loads (name text primary key, stamp text not null, at timestamptz not null default now())",
  `create table outlines (
    level text not null check (level in ('epci', 'commune')), code text not null, name text not null,
    departements text[] not null, geometry jsonb not null, source text not null, imported_at timestamptz not null default now(),
    primary key (level, code))`,
  "create index outlines_departements on outlines using gin (departements)",
  `create view checked_files as
    select v.id, v.schema, t.verdict, v.checked_at, v.since, v.current and d.gone_at is null as current,
      least(v.ended_at, d.gone_at) as ended_at, d.id as dataset_id, d.modified_at, p.software, o.id as organisation_id, o.siren,
      a.kind, a.code, a.municipal, coalesce(a.concerned, false) as concerned,
      coalesce(a.departements, array_remove(array[o.departement], null)) as departements,
      coalesce(a.region, g.region) as region, case when a.kind = 'epci' then a.siren else a.epci end as epci
    from verdicts v join reports t on t.id = v.report_id join resources r on r.id = v.resource_id
      join datasets d on d.id = r.dataset_id join portals p on p.id = d.portal_id
      left join organisations o on o.id = d.organisation_id left join authorities a on a.siren = o.siren
      left join areas g on g.kind = 'departement' and g.code = o.departement`,
];
