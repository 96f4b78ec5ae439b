import { HarvestError } from "@opendatalocale/harvester";
import { openTerritories } from "@opendatalocale/territories";
import { departementOf } from "../store/departement-of.ts";
import { saveDataset } from "../store/save-dataset.ts";
import { auditDataset } from "./audit-dataset.ts";
import { accessTo, type WorkContext } from "./audit-portal.ts";
import type { RefreshJob } from "./queue.ts";

/** Reads one dataset again from its portal, and audits its files: what a webhook asks for. May be done twice. */
export async function refreshDataset(job: RefreshJob, context: WorkContext, signal: AbortSignal): Promise<void> {
  const { database } = context;
  const portal = await database.selectFrom("portals").selectAll().where("id", "=", job.portal).executeTakeFirst();
  if (portal === undefined) return;
  const record = await readRecord(job, context, portal, signal);
  if (record?.kind === "gone") {
    await database
      .updateTable("datasets")
      .set({ gone_at: new Date() })
      .where("portal_id", "=", portal.id)
      .where("external_id", "=", job.dataset)
      .where("gone_at", "is", null)
      .execute();
    return;
  }
  if (record?.kind !== "dataset") return;
  const { dataset } = record;
  const departement = await departementOf(openTerritories(), dataset.organization?.siren ?? null, portal.departement);
  const id = await saveDataset(database, portal.id, departement, dataset);
  await auditDataset({ dataset: id, audit: null }, context, signal);
}

async function readRecord(
  job: RefreshJob,
  context: WorkContext,
  portal: Parameters<typeof accessTo>[0],
  signal: AbortSignal,
) {
  try {
    const { connector, access } = await accessTo(portal, context, signal);
    return await connector.get(portal.url, job.dataset, access);
  } catch (error) {
    // What may pass is tried again by the queue; the rest waits for the nightly audit.
    if (error instanceof HarvestError && !error.isPassing && error.code !== "aborted") return null;
    throw error;
  }
}
