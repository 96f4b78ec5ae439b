import { sql } from "kysely";
import type { Database } from "../database/tables.ts";
import { finishAudit } from "./audit-portal.ts";
import type { DatasetJob } from "./queue.ts";

/**
 * The audit of a dataset failed at every attempt: it is told, and does not keep the whole audit from ending. Its verdicts stay as they
 * were, and expire if no later audit confirms them. Done twice, it counts once.
 */
export async function giveUpDataset({ dataset, audit }: DatasetJob, database: Database): Promise<void> {
  if (audit === null) {
    await database.updateTable("datasets").set({ failure: "audit-failed" }).where("id", "=", dataset).execute();
    return;
  }
  const { numUpdatedRows } = await database
    .updateTable("datasets")
    .set({ last_audit_id: audit, failure: "audit-failed" })
    .where("id", "=", dataset)
    .where(sql<boolean>`last_audit_id is distinct from ${audit}`)
    .executeTakeFirst();
  if (numUpdatedRows > 0n)
    await database
      .updateTable("audits")
      .set({ failed_datasets: sql`failed_datasets + 1` })
      .where("id", "=", audit)
      .execute();
  await finishAudit(database, audit);
}
