import { sql } from "kysely";
import type { Database } from "../../database/tables.ts";
import { type Asked, onFiles } from "./asked.ts";
import { states } from "./read-breakdown.ts";

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
          date_trunc(${step}, now), ${`1 ${step}`}::interval) as start)
    select to_char(start, 'YYYY-MM-DD') as period, count(distinct organisation_id)::int as organisations,
      count(file)::int as files, ${states}
    from periods left join lateral (
      select f.organisation_id, 1 as file,
        ${stateAt} as state
      from checked_files f
      where f.since <= periods.seen and (f.ended_at is null or f.ended_at > periods.seen) and ${onFiles(asked)}) held on true
    group by start order by start`.execute(database);
  return rows;
}

/** As on the day of the period: what had been confirmed since then was not expired yet. */
const stateAt = sql`case when f.checked_at < periods.seen - interval '8 days' then 'expired' else f.verdict end`;
