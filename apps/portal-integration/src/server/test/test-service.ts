import { createApp } from "../app/create-app.ts";
import { createMetrics } from "../app/metrics.ts";
import { readConfig } from "../config/config.ts";
import { openQueue } from "../jobs/queue.ts";
import { startWorker } from "../jobs/start-worker.ts";
import { Checker } from "../validation/checker.ts";
import { testDatabase } from "./test-database.ts";

export const TOKEN = "an-administrator-of-the-tests";

/** The whole service on a database of its own, without a socket. */
export async function testService(environment: Record<string, string> = {}, { retries = 5 } = {}) {
  const open = await testDatabase();
  const config = {
    ...readConfig({ ODL_LOG_LEVEL: "silent", ODL_ADMIN_TOKEN: TOKEN, ...environment }),
    dataFolder: open.folder,
  };
  const { database } = open;
  const metrics = createMetrics();
  const checker = new Checker(config);
  const queue = await openQueue({ url: open.url, silence: 10, patience: 1, retries, onError: () => {} });
  const app = await createApp({ config, database, checker, metrics, queue });
  const stopWorker = config.worksInProcess ? await startWorker({ config, database, queue, metrics }) : async () => {};
  const close = async () => {
    await app.close();
    await queue.close();
    await stopWorker();
    await checker.close();
    metrics.registry.clear();
    await open.close();
  };
  return { app, database, queue, url: open.url, folder: open.folder, close };
}

/** A form with one file. */
export function formOf(name: string, content: string | Buffer, fields: Readonly<Record<string, string>> = {}) {
  const boundary = "----odl-test";
  const texts = Object.entries(fields).map(
    ([key, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`;
  const payload = Buffer.concat([
    Buffer.from(texts.join("") + head),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { method: "POST" as const, headers: { "content-type": `multipart/form-data; boundary=${boundary}` }, payload };
}

/** Asks until it is true, for half a minute unless told otherwise. */
export async function until(isTrue: () => Promise<boolean>, seconds = 30): Promise<void> {
  for (let attempt = 0; attempt < seconds * 10; attempt++) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("it did not come true");
}
