import { sql } from "kysely";
import type { Database } from "../../database/tables.ts";
import { type Asked, onFiles } from "./asked.ts";

export const STEPS = ["day", "week", "month"] as const;
export type Step = (typeof STEPS)[number];

/** What held at the end of a period (UTC), or holds now for the one under way. */
export interface Moment {
  /** First day of the period, ISO. */
  readonly period: string;
  readonly organisations: number;
  readonly files: number;
  readonly valid: number;
  readonly validWithRemarks: number;
  readonly invalid: number;
  readonly notChecked: number;
  readonly expired: number;
}

/** The last periods, from the first verdict on; computed from the verdicts that were kept, each for as long as it held. */
export async function readSeries(
  database: Database,
  asked: Asked,
  { step, count, now = new Date() }: { readonly step: Step; readonly count: number; readonly now?: Date },
): Promise<Moment[]> {
  const { rows } = await sql<Moment>`
    with clock as (select ${now}::timestamptz at time zone 'UTC' as now),
    periods as (
      select start, least(start + ${`1 ${step}`}::interval, now) at time zone 'UTC' as seen from clock,
        generate_series(greatest(
            date_trunc(${step}, now) - ${`${count - 1} ${step}`}::interval,
            date_trunc(${step}, coalesce((select min(since) from verdicts) at time zone 'UTC', now))),
          date_trunc(${step}, now), ${`1 ${step}`}::interval) as start),
    spans as materialized (
      select f.organisation_id, f.verdict, f.since, f.checked_at, coalesce(f.ended_at, 'infinity') as ended_at
      from checked_files f where ${onFiles(asked)}),
    held as (
      select start, organisation_id, case when checked_at < seen - interval '8 days' then 'expired' else verdict end as state,
        count(*) as files
      from periods join spans on since <= seen and ended_at > seen group by 1, 2, 3)
    select to_char(start, 'YYYY-MM-DD') as period, count(distinct organisation_id)::int as organisations,
      coalesce(sum(files), 0)::int as files, ${sql.join(STATES.map(([state, name]) => sql`coalesce(sum(files) filter (where state = ${state}), 0)::int as ${sql.ref(name)}`))}
    from periods left join held using (start)
    group by start order by start`.execute(database);
  return rows;
}

/** As on the day of the period: what had been confirmed since then was not expired yet. */
const STATES = [
  ["valid", "valid"],
  ["valid-with-remarks", "validWithRemarks"],
  ["invalid", "invalid"],
  ["not-checked", "notChecked"],
  ["expired", "expired"],
] as const;
