import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";

import type { RowWorkerData, ToldOfBlock } from "./row-messages.ts";

/** What a thread makes lasts no longer than its block: a small nursery is enough, and takes less memory. */
const LIMITS = { maxYoungGenerationSizeMb: 4 };

/** One thread that checks blocks. */
export class RowThread {
  readonly #worker: Worker;
  readonly #answers = new MessageChannel();
  #failure: { readonly error: unknown } | null = null;

  /** @param number from 1 */
  constructor(shared: Omit<RowWorkerData, "answers" | "number">, number: number) {
    const { port1, port2 } = this.#answers;
    // Messages are asked for; nobody listens.
    port1.unref();
    const workerData: RowWorkerData = { ...shared, answers: port2, number };
    const { url, execArgv } = workerEntry();
    this.#worker = new Worker(url, { workerData, execArgv, transferList: [port2], resourceLimits: LIMITS });
    this.#worker.on("error", (error) => {
      this.#failure = { error };
    });
  }

  /** What it found in the oldest of its blocks that has something and was not asked about yet. */
  takeAnswer(): ToldOfBlock {
    // What row-worker.ts tells.
    return receiveMessageOnPort(this.#answers.port1)?.message as ToldOfBlock;
  }

  /** A bug in the thread is a bug here. */
  throwIfFailed(): void {
    if (this.#failure) throw this.#failure.error;
  }

  async close(): Promise<void> {
    this.#answers.port1.close();
    await this.#worker.terminate();
  }
}

/** From source the worker stands beside this file; once built, under `dist/node/threads`, wherever this code was bundled. */
function workerEntry(): { url: URL; execArgv: string[] } {
  if (import.meta.url.endsWith(".ts"))
    return { url: new URL("./row-worker.ts", import.meta.url), execArgv: ["--conditions=source"] };
  const [dist = ""] = import.meta.url.split("/dist/");
  return { url: new URL(`${dist}/dist/node/threads/row-worker.js`), execArgv: [] };
}
