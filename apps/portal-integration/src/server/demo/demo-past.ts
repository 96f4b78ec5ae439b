import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Database } from "../database/tables.ts";
import type { DemoDataset } from "./demo-catalogue.ts";

/** Until a portal's first audit is over. */
export async function firstAudit(database: Database, portalUrl: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ isDone: boolean }>`
      select exists (select from audits a join portals p on p.id = a.portal_id
        where p.url = ${portalUrl} and a.finished_at is not null) as "isDone"`.execute(database);
    if (rows[0]?.isDone === true) return;
    await sleep(1000, undefined, { signal });
  }
}

/** A verdict of today has held, in the demonstration, since its file is said to be there. */
export async function ageVerdicts(
  database: Database,
  portalUrl: string,
  datasets: readonly DemoDataset[],
): Promise<void> {
  const aged = datasets.filter(({ since }) => since !== null).map(({ id, since }) => ({ id, since }));
  await sql`
    update verdicts v set since = now() - make_interval(days => told.since)
    from json_to_recordset(${JSON.stringify(aged)}) as told(id text, since int), resources r, datasets d, portals p
    where d.external_id = told.id and p.id = d.portal_id and p.url = ${portalUrl} and r.dataset_id = d.id
      and v.resource_id = r.id and v.since > now() - interval '1 day'`.execute(database);
}
