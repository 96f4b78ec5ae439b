import type { Cause, ReportStats, Verdict } from "@opendatalocale/report";
import { sql } from "kysely";
import type { Database } from "../database/tables.ts";

/** The top of a report: what a page shows without the thousands of places below. */
export interface ReportSummary {
  readonly id: string;
  readonly verdict: Verdict;
  readonly date: string;
  readonly stats: Pick<ReportStats, "errors" | "warnings" | "rows">;
  readonly causes: readonly Cause[];
  /** How many there are in all. */
  readonly total: number;
}

/** Null when there is no such report, or when nothing could be read. Cut by PostgreSQL: a report may be large. */
export async function readSummary(database: Database, id: string, causes: number): Promise<ReportSummary | null> {
  const { rows } = await sql<ReportSummary>`
    select id, verdict, report->>'date' as date, report->'stats' as stats, jsonb_array_length(report->'causes') as total,
      jsonb_path_query_array(report->'causes', ${`$[0 to ${causes - 1}]`}::jsonpath) as causes
    from reports where id = ${id} and report is not null`.execute(database);
  return rows[0] ?? null;
}
