import { HarvestClient } from "@opendatalocale/harvester";
import type { Job } from "pg-boss";
import type { Metrics } from "../app/metrics.ts";
import type { Config } from "../config/config.ts";
import type { Database } from "../database/tables.ts";
import { sealKeys } from "../secrets/seal.ts";
import { readPortalSecret } from "../store/portal-secrets.ts";
import { expiredPublications } from "../store/publications.ts";
import { CheckThreads } from "../validation/check-threads.ts";
import { auditDataset } from "./audit-dataset.ts";
import { auditPortal, type WorkContext } from "./audit-portal.ts";
import { giveUpDataset } from "./give-up-dataset.ts";
import { publishVerdict } from "./publish-verdict.ts";
import {
  DATASETS,
  type DatasetJob,
  GIVEN_UP,
  NIGHTLY,
  PORTALS,
  type PortalJob,
  PUBLISH,
  type PublishJob,
  type Queue,
  REFRESHES,
  type RefreshJob,
} from "./queue.ts";
import { refreshDataset } from "./refresh-dataset.ts";

export interface WorkerParts {
  readonly config: Config;
  readonly database: Database;
  readonly queue: Queue;
  readonly metrics: Metrics;
}

/** Datasets audited at once: most of the time of one is waiting, for its server and for the disk. */
const PLACES = 4;
/** Seconds over which the portals of a night are spread. */
const NIGHT = 4 * 3600;

/** Takes jobs until it is stopped; as many workers as wanted share one queue. @returns what stops it */
export async function startWorker({ config, database, queue, metrics }: WorkerParts): Promise<() => Promise<void>> {
  // The demonstration portal is this service itself.
  const allow = config.demo ? [...config.allow, new URL(config.publicUrl).host] : config.allow;
  const client = new HarvestClient({ allow, contact: config.publicUrl });
  const threads = new CheckThreads();
  const keys = sealKeys(config.secretKeys);
  const context: WorkContext = {
    ...{ database, queue, client, threads, keys, folder: config.dataFolder, publicUrl: config.publicUrl },
    readPortalToken: (portal) => readPortalSecret(database, keys, portal, "token"),
  };
  const { boss } = queue;
  const take = async <Data extends object>(name: string, act: (job: Job<Data>) => Promise<void>) => {
    const worker: string = await boss.work<Data>(name, { pollingIntervalSeconds: 1 }, async ([job]) => {
      if (job === undefined) return;
      // While there are jobs the next one is taken at once; the pause is for an empty queue.
      boss.notifyWorker(worker);
      await act(job).then(
        () => metrics.jobs.inc({ queue: name, result: "done" }),
        (error: unknown) => {
          metrics.jobs.inc({ queue: name, result: "failed" });
          throw error;
        },
      );
    });
  };
  await take<PortalJob>(PORTALS, (job) => auditPortal(job.id, job.data, context, job.signal));
  for (let place = 0; place < PLACES; place++)
    await take<DatasetJob>(DATASETS, (job) => auditDataset(job.data, context, job.signal));
  await take<DatasetJob>(GIVEN_UP, (job) => giveUpDataset(job.data, database));
  await take<RefreshJob>(REFRESHES, (job) => refreshDataset(job.data, context, job.signal));
  await take<PublishJob>(PUBLISH, (job) => publishVerdict(job.data, context, job.signal));
  await take(NIGHTLY, () => auditEveryPortal(database, queue));
  await boss.schedule(NIGHTLY, `0 ${config.nightlyHour} * * *`);
  return async () => {
    await Promise.all([threads.close(), client.close()]);
  };
}

/** Portals begin one after the other over the night, so that neither they nor we meet a rush. */
async function auditEveryPortal(database: Database, queue: Queue): Promise<void> {
  const portals = await database.selectFrom("portals").select("id").orderBy("id").execute();
  for (const [index, { id }] of portals.entries())
    await queue.auditPortal({ portal: id, cause: "schedule" }, Math.floor((index * NIGHT) / portals.length));
  await queue.publishVerdicts(await expiredPublications(database));
}
