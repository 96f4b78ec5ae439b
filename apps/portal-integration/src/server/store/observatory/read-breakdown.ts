import { type RawBuilder, sql } from "kysely";
import type { Database } from "../../database/tables.ts";
import { type Asked, onAuthorities, onFiles, stateOf } from "./asked.ts";

/** What figures may be split by. `all`: not split. */
export const AXES = ["all", "departement", "region", "epci", "commune", "kind", "size", "software"] as const;
export type Axis = (typeof AXES)[number];

/** Counts of one part. Null where a figure has no meaning for the axis. */
export interface Part {
  readonly key: string | null;
  readonly name: string | null;
  /** Authorities that the general duty may weigh on: the denominator. */
  readonly concerned: number | null;
  /** Of them, those with a dataset on a followed portal. */
  readonly open: number | null;
  /** Of them, those with a file of the socle there. */
  readonly publishing: number | null;
  /** Of them, those with one that conforms. */
  readonly conforming: number | null;
  readonly organisations: number;
  readonly datasets: number;
  readonly files: number;
  readonly valid: number;
  readonly validWithRemarks: number;
  readonly invalid: number;
  readonly notChecked: number;
  readonly expired: number;
}

interface Split {
  /** The part of an authority `a`; null: authorities are not told apart on this axis. */
  readonly authority: RawBuilder<unknown> | null;
  readonly file: RawBuilder<unknown>;
  readonly name: RawBuilder<unknown>;
}

const bandOf = (column: string) =>
  sql.raw(
    `case when ${column} < 3500 then 'under-3500' when ${column} <= 100000 then '3500-100000' when ${column} > 100000 then 'over-100000' end`,
  );
const nothing = sql`null::text`;

const SPLITS: Readonly<Record<Axis, Split>> = {
  all: { authority: sql`'all'`, file: sql`'all'`, name: nothing },
  departement: {
    authority: sql`unnest(case when a.kind = 'region' then '{}' else a.departements end)`,
    file: sql`unnest(case when f.kind = 'region' then '{}' when f.departements = '{}' then array[null] else f.departements end)`,
    name: sql`(select name from areas where kind = 'departement' and code = key)`,
  },
  region: {
    authority: sql`a.region`,
    file: sql`f.region`,
    name: sql`(select name from areas where kind = 'region' and code = key)`,
  },
  epci: {
    authority: sql`case when a.kind = 'epci' then a.siren else a.epci end`,
    file: sql`f.epci`,
    name: sql`(select name from authorities where siren = key)`,
  },
  commune: {
    authority: sql`case when a.kind = 'commune' then a.code end`,
    file: sql`case when f.kind = 'commune' then f.code end`,
    name: sql`(select name from authorities where kind = 'commune' and code = key)`,
  },
  kind: { authority: sql`a.kind`, file: sql`f.kind`, name: nothing },
  size: { authority: bandOf("a.municipal"), file: bandOf("f.municipal"), name: nothing },
  software: { authority: null, file: sql`f.software`, name: nothing },
};

/** Every part of an axis, those where nothing is published included; most concerned authorities first. Counted by PostgreSQL alone. */
export async function readBreakdown(database: Database, axis: Axis, asked: Asked, now = new Date()): Promise<Part[]> {
  const { authority, file, name } = SPLITS[axis];
  const { rows } = await sql<Part>`
    with files as (select f.*, ${stateOf(now)} as state from checked_files f where f.current and ${onFiles(asked)}),
    acting as (select siren, bool_or(state in ('valid', 'valid-with-remarks')) as conforms
      from files where siren is not null group by siren),
    opening as (select distinct o.siren from organisations o join datasets d on d.organisation_id = o.id and d.gone_at is null
      where o.siren is not null),
    authority_parts as (
      select key, count(*) filter (where concerned)::int as concerned,
        count(*) filter (where concerned and opens)::int as open,
        count(*) filter (where concerned and conforms is not null)::int as publishing,
        count(*) filter (where concerned and conforms)::int as conforming
      from (select ${authority ?? nothing} as key, a.concerned, opening.siren is not null as opens, acting.conforms
        from authorities a left join acting using (siren) left join opening using (siren)
        where ${authority === null ? sql`false` : onAuthorities(asked)}) one
      where key is not null group by key),
    file_parts as (
      select key, count(distinct organisation_id)::int as organisations, count(distinct dataset_id)::int as datasets,
        count(*)::int as files, ${states} from (select ${file} as key, f.* from files f) one group by key)
    select key, ${name} as name, concerned, open, publishing, conforming, ${zero("organisations")}, ${zero("datasets")},
      ${zero("files")}, ${zero("valid")}, ${zero("validWithRemarks")}, ${zero("invalid")}, ${zero("notChecked")}, ${zero("expired")}
    from authority_parts full join file_parts using (key)
    order by concerned desc nulls last, files desc, key`.execute(database);
  return rows;
}

/** How many files are in each state. */
export const states = sql`count(*) filter (where state = 'valid')::int as valid,
  count(*) filter (where state = 'valid-with-remarks')::int as "validWithRemarks",
  count(*) filter (where state = 'invalid')::int as invalid,
  count(*) filter (where state = 'not-checked')::int as "notChecked",
  count(*) filter (where state = 'expired')::int as expired`;

function zero(column: string) {
  return sql`coalesce(${sql.ref(column)}, 0) as ${sql.ref(column)}`;
}
