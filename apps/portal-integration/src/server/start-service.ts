import { createApp } from "./app/create-app.ts";
import { createMetrics } from "./app/metrics.ts";
import type { Config } from "./config/config.ts";
import { openDatabase } from "./database/open-database.ts";
import { DEMO_HALVES } from "./demo/demo-territory.ts";
import { openQueue, type Queue } from "./jobs/queue.ts";
import { startWorker } from "./jobs/start-worker.ts";
import { ServiceError } from "./service-error.ts";
import { loadAuthorities } from "./store/load-authorities.ts";
import { Checker } from "./validation/checker.ts";

/** A service that runs; `stop` lets what is under way end. */
export interface Service {
  readonly url: string;
  readonly queue: Queue;
  readonly database: Awaited<ReturnType<typeof openDatabase>>["database"];
  readonly stop: () => Promise<void>;
}

/** `odl-portal serve`: the HTTP service, and a worker beside it unless the configuration says otherwise. */
export async function startService(config: Config): Promise<Service> {
  const { database, url, close } = await openDatabase({
    url: config.databaseUrl,
    folder: `${config.dataFolder}/postgres`,
  });
  const metrics = createMetrics();
  const checker = new Checker(config);
  const queue = await openQueue({ url, onError: (error) => app.log.error({ err: error }, "queue") });
  const app = await createApp({ config, database, checker, metrics, queue });
  const stopWorker = config.worksInProcess ? await startWorker({ config, database, queue, metrics }) : async () => {};
  const stopping = new AbortController();
  let loading: Promise<unknown> = Promise.resolve();
  const stop = async () => {
    stopping.abort();
    await app.close();
    await loading;
    await queue.close();
    await stopWorker();
    await checker.close();
    await close();
  };
  try {
    const url = await app.listen({ host: config.host, port: config.port });
    if (config.demo) {
      for (const half of DEMO_HALVES) await half.seed(database, queue, config.publicUrl);
      void finishDemo(database, config.publicUrl, stopping.signal).catch((error: unknown) => {
        if (!stopping.signal.aborted) app.log.error({ err: error }, "demonstration");
      });
    }
    // Seconds of work the first time: the service answers meanwhile, and its figures say that the denominator is not there yet.
    loading = loadAuthorities(database, stopping.signal).catch((error: unknown) => {
      if (!stopping.signal.aborted) app.log.error({ err: error }, "the authorities of France were not loaded");
    });
    return { url, queue, database, stop };
  } catch (error) {
    await stop();
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    throw isTaken ? new ServiceError("port-taken", { detail: String(config.port), cause: error }) : error;
  }
}

async function finishDemo(database: Service["database"], publicUrl: string, signal: AbortSignal): Promise<void> {
  for (const half of DEMO_HALVES) await half.finish(database, publicUrl, signal);
}
