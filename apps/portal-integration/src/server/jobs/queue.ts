import { createHash } from "node:crypto";
import { PgBoss } from "pg-boss";
import type { AuditTrigger } from "../database/tables.ts";

export interface PortalJob {
  readonly portal: string;
  readonly cause: AuditTrigger;
}

export interface DatasetJob {
  readonly dataset: string;
  /** Null when the dataset is looked at on its own. */
  readonly audit: string | null;
}

/** A dataset to be read again from its portal. */
export interface RefreshJob {
  readonly portal: string;
  /** As the portal identifies it. */
  readonly dataset: string;
}

export interface PublishJob {
  readonly dataset: string;
}

export const PORTALS = "audit-portal";
export const DATASETS = "audit-dataset";
/** Audits of datasets that failed at every attempt. */
export const GIVEN_UP = "audit-dataset-given-up";
export const PUBLISH = "publish-verdict";
export const REFRESHES = "refresh-dataset";
export const NIGHTLY = "nightly";

/** Jobs are asked for here, by any process; workers take them. */
export interface Queue {
  readonly boss: PgBoss;
  /** @returns the audit's id, which is its job's; null when the same audit waits already */
  readonly auditPortal: (job: PortalJob, startAfter?: number) => Promise<string | null>;
  /** @returns null when the same dataset waits already */
  readonly refreshDataset: (job: RefreshJob, startAfter?: number) => Promise<string | null>;
  readonly auditDatasets: (audit: string, datasets: readonly string[]) => Promise<void>;
  /** Asks that these datasets' verdicts be told on their portal; one that waits already is not asked for twice. */
  readonly publishVerdicts: (datasets: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface QueueOptions {
  readonly url: string;
  /** Seconds after which a job whose worker went silent is given to another one; 10 at least. */
  readonly silence?: number;
  /** How often a job that failed is tried again; five times by default, over about a minute. */
  readonly retries?: number;
  /** Seconds before a verdict that could not be told is told again; doubled each time. */
  readonly patience?: number;
  readonly onError: (error: Error) => void;
}

/** Opens the queue, which stands in the database itself (schema `pgboss`). */
export async function openQueue({
  url,
  silence = 30,
  retries = 5,
  patience = 30,
  onError,
}: QueueOptions): Promise<Queue> {
  const boss = new PgBoss({ connectionString: url, max: 5, monitorIntervalSeconds: 5, superviseIntervalSeconds: 5 });
  boss.on("error", onError);
  await boss.start();
  const settings = {
    retryLimit: retries,
    retryDelay: 1,
    retryBackoff: true,
    heartbeatSeconds: silence,
    expireInSeconds: 6 * 3600,
  };
  for (const name of [PORTALS, REFRESHES]) await boss.createQueue(name, { ...settings, policy: "short" });
  for (const name of [GIVEN_UP, NIGHTLY]) await boss.createQueue(name, settings);
  await boss.createQueue(DATASETS, { ...settings, deadLetter: GIVEN_UP });
  // A queue that an earlier version made has no such place yet.
  await boss.updateQueue(DATASETS, { deadLetter: GIVEN_UP });
  // One dataset is written by one worker at a time: what changed meanwhile waits its turn.
  await boss.createQueue(PUBLISH, {
    ...settings,
    policy: "stately",
    retryLimit: 8,
    retryDelay: patience,
    retryDelayMax: 3600,
  });
  return {
    boss,
    auditPortal: (job, startAfter = 0) => boss.send(PORTALS, job, { singletonKey: job.portal, startAfter }),
    refreshDataset: (job, startAfter = 0) => boss.send(REFRESHES, job, { singletonKey: singletonKey(job), startAfter }),
    auditDatasets: async (audit, datasets) => {
      // The same audit asks for the same job, under the same id: once it is there, asking again does nothing.
      await boss.insert(
        DATASETS,
        datasets.map((dataset) => ({ id: jobId(audit, dataset), data: { dataset, audit } })),
      );
    },
    publishVerdicts: async (datasets) => {
      if (datasets.length === 0) return;
      await boss.insert(
        PUBLISH,
        datasets.map((dataset) => ({ singletonKey: dataset, data: { dataset } })),
      );
    },
    close: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
}

/** Short, whatever the portal's identifiers are. */
function singletonKey({ portal, dataset }: RefreshJob): string {
  return createHash("sha256").update(`${portal} ${dataset}`).digest("hex");
}

function jobId(audit: string, dataset: string): string {
  const hex = createHash("sha256").update(`${audit} ${dataset}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
