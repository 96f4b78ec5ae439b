import { parentPort, workerData } from "node:worker_threads";
import { checkInput } from "./check-input.ts";
import { inputsOf } from "./input-of.ts";

/** What the watchdog asks of a worker. */
export interface WorkerTask {
  readonly reader: string;
  readonly seed: number;
  /** First input, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Where the worker says which input it is at: two integers, the input and a count of steps. */
  readonly at: SharedArrayBuffer;
}

/** An input that did not end as it must; `at` says which. */
export interface Crash {
  readonly index: number;
  readonly message: string;
}

if (parentPort) await work(workerData); // data of the watchdog of this same folder, of the type it writes

async function work({ reader, seed, from, to, at }: WorkerTask): Promise<void> {
  const inputOf = await inputsOf(reader, seed);
  const place = new Int32Array(at);
  for (let index = from; index < to; index++) {
    const bytes = inputOf(index);
    Atomics.store(place, 0, index);
    Atomics.add(place, 1, 1);
    try {
      await checkInput(`${index}.${reader}`, bytes, index);
    } catch (error) {
      const crash: Crash = { index, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
      parentPort?.postMessage(crash);
    }
  }
  Atomics.store(place, 0, to);
}
