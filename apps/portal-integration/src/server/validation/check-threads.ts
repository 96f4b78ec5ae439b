import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Report } from "@opendatalocale/report";
import { CheckFailure, type SchemaChoice } from "@opendatalocale/validator";
import type { CheckAnswer, CheckRequest, ThreadOptions } from "./check-messages.ts";

/** The thread's script, seen from the sources and from the build. */
const SCRIPT = ["./check-thread.ts", "./check-thread.js"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path));
/** Threads kept ready, and for how many milliseconds; more are started when more is asked at once. */
const KEPT = 4;
const PATIENCE = 60_000;
/** Megabytes of JavaScript objects of one check, which needs some tens: past it the check is lost, not the service. */
const HEAP = 1024;

export interface ThreadCheck {
  readonly options: ThreadOptions;
  /** Left out: recognised from the columns. Throws {@link CheckFailure} when there is none. */
  readonly schema?: () => Promise<SchemaChoice>;
  readonly signal: AbortSignal;
}

/**
 * Checks files beside the thread that serves: a check keeps its thread busy from the first row to the last one, and a service that does not
 * answer meanwhile is down for everybody else, loses its jobs, and cannot even look at the clock.
 */
export class CheckThreads {
  readonly #idle: Worker[] = [];
  readonly #busy = new Set<Worker>();
  readonly #ends = new WeakMap<Worker, NodeJS.Timeout>();

  /** The report of `validateFile`. Throws the signal's reason, the check being ended at once, or an error when the thread died. */
  async check(path: string, { options, schema, signal }: ThreadCheck): Promise<Report> {
    const request: CheckRequest = { path, options, ...(await this.#schemaOf(schema)) };
    signal.throwIfAborted();
    const thread = this.#idle.pop() ?? start();
    clearTimeout(this.#ends.get(thread));
    this.#busy.add(thread);
    thread.ref();
    let answer: CheckAnswer;
    try {
      answer = await ask(thread, request, signal);
    } catch (error) {
      await thread.terminate();
      throw error;
    } finally {
      this.#busy.delete(thread);
    }
    this.#keep(thread);
    if ("fault" in answer) throw new Error(answer.fault);
    return answer.report;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#idle.splice(0), ...this.#busy].map((thread) => thread.terminate()));
  }

  async #schemaOf(schema: ThreadCheck["schema"]): Promise<Pick<CheckRequest, "schema" | "refusal">> {
    try {
      return { schema: schema === undefined ? null : await schema(), refusal: null };
    } catch (error) {
      if (!(error instanceof CheckFailure)) throw error;
      return { schema: null, refusal: [error.code, error.params] };
    }
  }

  #keep(thread: Worker): void {
    if (this.#idle.length >= KEPT) return void thread.terminate();
    // A thread that waits does not keep the process alive.
    thread.unref();
    this.#idle.push(thread);
    const end = () => {
      const place = this.#idle.indexOf(thread);
      if (place !== -1) this.#idle.splice(place, 1);
      void thread.terminate();
    };
    this.#ends.set(thread, setTimeout(end, PATIENCE).unref());
  }
}

function start(): Worker {
  if (SCRIPT === undefined) throw new Error("the script of the check thread is not here");
  const execArgv = SCRIPT.endsWith(".ts") ? ["--conditions=source"] : [];
  const thread = new Worker(SCRIPT, { execArgv, resourceLimits: { maxOldGenerationSizeMb: HEAP } });
  // What happens to a thread while it works is told to the one that waits for it.
  thread.on("error", () => {});
  return thread;
}

function ask(thread: Worker, request: CheckRequest, signal: AbortSignal): Promise<CheckAnswer> {
  return new Promise((resolve, reject) => {
    const stop = () => settle(() => reject(signal.reason));
    const fail = (error: Error) => settle(() => reject(error));
    const leave = () => settle(() => reject(new Error("the check thread ended")));
    const answer = (message: CheckAnswer) => settle(() => resolve(message));
    const settle = (act: () => void) => {
      signal.removeEventListener("abort", stop);
      thread.off("error", fail).off("exit", leave).off("message", answer);
      act();
    };
    signal.addEventListener("abort", stop, { once: true });
    thread.on("error", fail).on("exit", leave).on("message", answer);
    thread.postMessage(request);
  });
}
