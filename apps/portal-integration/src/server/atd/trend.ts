import { sql } from "kysely";
import type { Database } from "../database/tables.ts";
import { etdOrganisations } from "./read-etd-files.ts";

/** How far the ETDs of an ATD were on one day. */
export interface TrendPoint {
  /** ISO day. */
  readonly day: string;
  /** ETDs followed that day. */
  readonly followed: number;
  /** Those with a convention signed, or further. */
  readonly signed: number;
  /** Those that published one file of the socle at least. */
  readonly publishing: number;
  /** Those of which every file was conforming. */
  readonly conforming: number;
}

const MONTHS = 12;

/** The last day of each of the last months, and today; from what the audits and the stages tell of then. */
export async function readTrend(database: Database, atd: string, now: Date): Promise<TrendPoint[]> {
  const days = [...Array(MONTHS).keys()].map((back) => lastDayOf(now, MONTHS - back)).concat(now);
  const { rows } = await sql<TrendPoint>`
    /* what held on each day: the last verdict before it, unless its file was gone by then */
    with links as (${etdOrganisations}), days as (select unnest(${days}::timestamptz[]) as at),
    held as (
      select day.at, l.etd_id, t.verdict from days day join etds e on e.atd_id = ${atd} join links l on l.etd_id = e.id
        join datasets d on d.organisation_id = l.organisation_id and (d.gone_at is null or d.gone_at > day.at)
        join resources r on r.dataset_id = d.id
        join lateral (select distinct on (v.schema) v.* from verdicts v where v.resource_id = r.id and v.since <= day.at
          order by v.schema, v.since desc) v on v.current or v.checked_at >= day.at
          or exists (select from verdicts later where later.resource_id = r.id and later.schema = v.schema and later.since > day.at)
        join reports t on t.id = v.report_id),
    published as (select at, etd_id, bool_and(verdict in ('valid', 'valid-with-remarks')) as is_conforming from held group by 1, 2),
    stages as (
      select distinct on (day.at, s.etd_id) day.at, s.etd_id, s.stage from days day join etds e on e.atd_id = ${atd}
        join etd_stages s on s.etd_id = e.id and s.at <= day.at order by day.at, s.etd_id, s.at desc)
    /* one line a day, days without anything included */
    select to_char(day.at at time zone 'UTC', 'YYYY-MM-DD') as day,
      (select count(*)::int from stages s where s.at = day.at) as followed,
      (select count(*)::int from stages s where s.at = day.at and s.stage not in ('repere', 'contacte')) as signed,
      (select count(*)::int from published p where p.at = day.at) as publishing,
      (select count(*)::int from published p where p.at = day.at and p.is_conforming) as conforming
    from days day order by day.at`.execute(database);
  // Nothing is said of the time before the first ETD.
  const first = rows.findIndex(({ followed, publishing }) => followed > 0 || publishing > 0);
  return first < 0 ? [] : rows.slice(first);
}

/** The last moment of the month that lies so many months back. */
function lastDayOf(now: Date, back: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back + 1, 1) - 1);
}
