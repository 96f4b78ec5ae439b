import { Worker } from "node:worker_threads";
import type { Finding } from "@opendatalocale/report";
import type { RowBlock } from "@opendatalocale/tabular";
import type { FoundInBlock, RowChecker } from "../../row-checker.ts";
import type { CheckedBlock, Road, RowJob, Threads } from "../../threads.ts";
import { BlockSlot, MAX_HASHED } from "./block-slot.ts";
import type { RowAnswer, RowRequest, RowWorkerData } from "./row-messages.ts";

/** Blocks that wait or are being checked, for each thread: enough that none waits for work. */
const SLOTS = 3;

/**
 * Checks what rows say alone in `count` threads. The thread that reads cuts the file into rows, so that quotes and numbers
 * are those of the whole file, and asks what rows say of one another, in the order of the file: the report is the same.
 */
export function workerThreads(count: number): Threads {
  return { open: (checker, job) => new ThreadedRoad(checker, job, count) };
}

interface Lane {
  readonly thread: RowThread;
  readonly slot: number;
}

/** A block on its way. */
interface Pending extends Omit<CheckedBlock, keyof FoundInBlock> {
  readonly block: RowBlock;
  readonly refused: Uint8Array;
  readonly hashes: ReadonlyMap<Int32Array, Int32Array>;
  readonly alone: Promise<FoundInBlock>;
}

class ThreadedRoad implements Road {
  readonly #checker: RowChecker;
  readonly #threads: readonly RowThread[];
  /** Turn by turn, so that the oldest block's slot is the next one's. */
  readonly #lanes: readonly Lane[];
  readonly #pending: Pending[] = [];
  #turn = 0;

  constructor(checker: RowChecker, job: RowJob, count: number) {
    this.#checker = checker;
    this.#threads = Array.from({ length: count }, () => new RowThread(job));
    this.#lanes = Array.from({ length: SLOTS }, (_, slot) => this.#threads.map((thread) => ({ thread, slot }))).flat();
  }

  take = async (block: RowBlock, more: readonly Finding[], bytes: number): Promise<CheckedBlock[]> => {
    const done = this.#pending.length < this.#lanes.length ? [] : [await this.#finishOldest()];
    const { thread, slot } = this.#lanes[this.#turn] ?? failsafe();
    const room = thread.slots[slot] ?? failsafe();
    const written = room.write(block);
    if (written === null) {
      for await (const checked of this.rest()) done.push(checked);
      return [...done, { ...(await this.#checker.check(block)), more, count: block.rows, bytes }];
    }
    this.#turn = (this.#turn + 1) % this.#lanes.length;
    const hashed = this.#checker.hashed.slice(0, MAX_HASHED);
    const alone = thread.check({ slot, block: written, hashed });
    this.#pending.push({
      block: room.read(written),
      refused: room.refused,
      hashes: new Map(hashed.flatMap((indexes, place) => (room.hashes[place] ? [[indexes, room.hashes[place]]] : []))),
      alone,
      more,
      count: block.rows,
      bytes,
    });
    return done;
  };

  async *rest(): AsyncGenerator<CheckedBlock> {
    while (this.#pending.length > 0) yield await this.#finishOldest();
  }

  close = async (): Promise<void> => {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  };

  async #finishOldest(): Promise<CheckedBlock> {
    const { block, refused, hashes, alone, more, count, bytes } = this.#pending.shift() ?? failsafe();
    return { ...this.#checker.checkTogether(block, { ...(await alone), refused, hashes }), more, count, bytes };
  }
}

interface Waiting {
  readonly resolve: (alone: FoundInBlock) => void;
  readonly reject: (reason: unknown) => void;
}

/** One thread and its slots. */
class RowThread {
  readonly slots: readonly BlockSlot[] = Array.from({ length: SLOTS }, () => new BlockSlot());
  readonly #worker: Worker;
  /** Who waits for each slot. */
  readonly #waiting = new Map<number, Waiting>();

  constructor(job: RowJob) {
    const data: RowWorkerData = {
      job: { ...job, options: { ignoreHeaderCase: job.options.ignoreHeaderCase ?? false } },
      slots: this.slots.map(({ memory }) => memory),
    };
    const { url, execArgv } = workerEntry();
    this.#worker = new Worker(url, { workerData: data, execArgv });
    this.#worker.on("message", ({ slot, ...alone }: RowAnswer) => {
      this.#waiting.get(slot)?.resolve(alone);
      this.#waiting.delete(slot);
    });
    // A bug in the thread is a bug here: whoever waits gets it.
    this.#worker.on("error", (error) => {
      for (const waiting of this.#waiting.values()) waiting.reject(error);
    });
  }

  check(request: RowRequest): Promise<FoundInBlock> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.slot, { resolve, reject });
      this.#worker.postMessage(request);
    });
  }

  async close(): Promise<void> {
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

function failsafe(): never {
  throw new Error("no such lane");
}
