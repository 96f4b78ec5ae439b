import { join } from "node:path";
import {
  type Connector,
  type ConnectorContext,
  connectorNamed,
  type HarvestClient,
  HarvestError,
  harvest,
  harvestedDatasets,
} from "@opendatalocale/harvester";
import { openTerritories } from "@opendatalocale/territories";
import type { Database } from "../database/tables.ts";
import type { SealKeys } from "../secrets/seal.ts";
import { departementOf } from "../store/departement-of.ts";
import { mirrorStages } from "../store/mirror-stages.ts";
import { readPortalSecret } from "../store/portal-secrets.ts";
import { saveDataset } from "../store/save-dataset.ts";
import type { CheckThreads } from "../validation/check-threads.ts";
import type { PortalJob, Queue } from "./queue.ts";

export interface WorkContext {
  readonly database: Database;
  readonly queue: Queue;
  readonly client: HarvestClient;
  readonly folder: string;
  /** Where files are checked, so that the process goes on telling the queue that it lives. */
  readonly threads: CheckThreads;
  /** How the outside reaches us. */
  readonly publicUrl: string;
  /** The token that a portal gave us; null when it gave none. */
  readonly readPortalToken: (portal: string) => Promise<string | null>;
  /** Opens the tokens of portals. */
  readonly keys: SealKeys;
}

/** Reads a portal's catalogue, keeps it, and asks for the audit of each dataset. May be done twice: the second time adds nothing. */
export async function auditPortal(
  audit: string,
  job: PortalJob,
  context: WorkContext,
  signal: AbortSignal,
): Promise<void> {
  const { database } = context;
  const portal = await database.selectFrom("portals").selectAll().where("id", "=", job.portal).executeTakeFirst();
  if (portal === undefined) return;
  await database
    .insertInto("audits")
    .values({ id: audit, portal_id: portal.id, cause: job.cause, datasets: null, failure: null })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  try {
    const datasets = await readCatalogue(portal, context, signal);
    await database
      .updateTable("audits")
      .set({ datasets: datasets.length, failure: null })
      .where("id", "=", audit)
      .execute();
    for (let at = 0; at < datasets.length; at += 500)
      await context.queue.auditDatasets(audit, datasets.slice(at, at + 500));
    if (datasets.length === 0) await finishAudit(database, audit);
  } catch (error) {
    if (!(error instanceof HarvestError) || error.code === "aborted") throw error;
    await database
      .updateTable("audits")
      .set({ failure: error.code, finished_at: new Date() })
      .where("id", "=", audit)
      .execute();
  }
}

/** What is needed to read a portal. */
export interface ReadPortal {
  readonly id: string;
  readonly url: string;
  readonly connector: string;
  readonly departement: string | null;
}

async function readCatalogue(portal: ReadPortal, context: WorkContext, signal: AbortSignal): Promise<string[]> {
  const { database, folder } = context;
  const { connector, access } = await accessTo(portal, context, signal);
  const place = join(folder, "catalogues", portal.id);
  await harvest(connector, portal.url, access, { folder: place });
  const seen: string[] = [];
  const territories = openTerritories();
  for await (const dataset of harvestedDatasets(place)) {
    const departement = await departementOf(territories, dataset.organization?.siren ?? null, portal.departement);
    seen.push(await saveDataset(database, portal.id, departement, dataset));
  }
  const now = new Date();
  await database
    .updateTable("datasets")
    .set({ gone_at: now })
    .where("portal_id", "=", portal.id)
    .where("gone_at", "is", null)
    .where(({ eb, fn, val }) => eb.not(eb("id", "=", fn.any(val(seen)))))
    .execute();
  await database.updateTable("portals").set({ harvested_at: now }).where("id", "=", portal.id).execute();
  await mirrorStages(database);
  return seen;
}

/** The portal's connector, and what it needs: our client and the portal's own token, when it has one. */
export async function accessTo(
  portal: ReadPortal,
  { database, client, keys }: WorkContext,
  signal: AbortSignal,
): Promise<{ readonly connector: Connector; readonly access: ConnectorContext }> {
  const connector = connectorNamed(portal.connector);
  if (connector === null) throw new HarvestError("not-a-portal", { url: portal.url });
  client.name(portal.url);
  const token = await readPortalSecret(database, keys, portal.id, "token");
  return { connector, access: { client, signal, ...(token === null ? {} : { token }) } };
}

/** An audit is over when each of its datasets was looked at; asked after each one, by whoever did it. */
export async function finishAudit(database: Database, audit: string): Promise<void> {
  await database
    .updateTable("audits")
    .set({ finished_at: new Date() })
    .where("id", "=", audit)
    .where("finished_at", "is", null)
    .where(({ eb, selectFrom }) =>
      eb(
        "datasets",
        "<=",
        selectFrom("datasets")
          .select(({ fn }) => fn.countAll<number>().as("count"))
          .where("last_audit_id", "=", audit),
      ),
    )
    .execute();
}
