import { createMetrics } from "../app/metrics.ts";
import { readConfig } from "../config/config.ts";
import { openDatabase } from "../database/open-database.ts";
import { openQueue } from "../jobs/queue.ts";
import { startWorker } from "../jobs/start-worker.ts";

// A worker in a process of its own, for the test that kills it.
const config = readConfig(process.env);
const { database, url } = await openDatabase({ url: config.databaseUrl, folder: "" });
const queue = await openQueue({ url, onError: () => {} });
await startWorker({ config, database, queue, metrics: createMetrics() });
