import type { Verdict } from "@opendatalocale/report";
import { sql } from "kysely";
import type { Database } from "../../database/tables.ts";

/** Files by schema, verdict and département: what is current, on datasets that are still published. */
export async function readFiles(database: Database) {
  const { rows } = await sql<{
    schema: string;
    verdict: Verdict;
    departement: string | null;
    files: number;
    organisations: number;
  }>`
    select v.schema, t.verdict, o.departement, count(*)::int as files, count(distinct o.id)::int as organisations
    from verdicts v join reports t on t.id = v.report_id join resources r on r.id = v.resource_id
      join datasets d on d.id = r.dataset_id left join organisations o on o.id = d.organisation_id
    where v.current and d.gone_at is null group by 1, 2, 3 order by 1, 2, 3`.execute(database);
  return rows;
}
