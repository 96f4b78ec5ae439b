import { Worker } from "node:worker_threads";
import type { Crash, WorkerTask } from "./fuzz-worker.ts";

/** How an input may fail. */
export interface Fault extends Crash {
  readonly kind: "crash" | "hang" | "memory";
}

export interface Limits {
  /** Longest time for one input, in milliseconds. */
  readonly hang: number;
  /** Most memory of the whole process, in bytes. */
  readonly memory: number;
}

export interface Run extends Omit<WorkerTask, "at"> {
  readonly limits: Limits;
  /** The worker's module. */
  readonly worker: URL;
  readonly onFault: (fault: Fault) => void;
}

const TICK = 50;

/**
 * Runs inputs in a worker that it stops when one of them takes too long or too much memory; the next ones go on in a new
 * worker. A slow machine is no hang: the input is tried again alone before it is told.
 */
export async function runWatched(run: Run): Promise<void> {
  let from = run.from;
  while (from < run.to) {
    const stop = await watch({ ...run, from });
    if (!stop) return;
    from = stop.index + 1;
    if (stop.kind === "crash") {
      run.onFault(stop);
      continue;
    }
    const again = await watch({ ...run, from: stop.index, to: stop.index + 1 });
    if (again) run.onFault(again);
  }
}

/** The fault that stopped the worker; null when it went through. */
function watch({ reader, seed, from, to, limits, worker: url, onFault }: Run): Promise<Fault | null> {
  const at = new SharedArrayBuffer(8);
  const place = new Int32Array(at);
  place[0] = from;
  const workerData: WorkerTask = { reader, seed, from, to, at };
  const worker = new Worker(url, { workerData, resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 } });
  return new Promise((resolve) => {
    let steps = 0;
    let since = performance.now();
    const end = (fault: Fault | null) => {
      clearInterval(timer);
      void worker.terminate().then(() => resolve(fault));
    };
    const fault = (kind: Fault["kind"], message: string): Fault => ({ kind, index: place[0] ?? from, message });
    const timer = setInterval(() => {
      const step = Atomics.load(place, 1);
      if (step !== steps) {
        steps = step;
        since = performance.now();
      }
      const spent = performance.now() - since;
      // The first step comes after the good files are made.
      if (steps > 0 && spent > limits.hang) return end(fault("hang", `${Math.round(spent)} ms`));
      const { rss } = process.memoryUsage();
      if (rss > limits.memory) end(fault("memory", `${Math.round(rss / 1e6)} MB`));
    }, TICK);
    worker.on("message", (crash: Crash) => onFault({ kind: "crash", ...crash }));
    worker.on("error", (error) => end(fault("crash", error instanceof Error ? (error.stack ?? error.message) : String(error))));
    worker.on("exit", () => end(null));
  });
}
