import { Worker } from "node:worker_threads";
import type { BalAnswer, BalRequest } from "../../bal/bal-messages.ts";
import { CheckFailure } from "../../check-failure.ts";

/** Longest check, in milliseconds, and most memory, in megabytes: the reference validator holds everything. */
const TIMEOUT = 10 * 60_000;
const MEMORY = 4096;
/** A worker that read a larger file is not kept: what it holds would stay. */
const SMALL_BYTES = 5_000_000;

/** The worker that has nothing to do: starting one takes a second, and bases come by the folder. It keeps no process alive. */
let idle: Worker | null = null;

/** Asks the reference validator, in a worker of its own. Throws {@link CheckFailure}: `bal-not-installed`, `bal-failed`. */
export async function runBal(request: BalRequest): Promise<BalAnswer> {
  const worker = idle ?? startWorker();
  idle = null;
  worker.ref();
  try {
    const answer = await ask(worker, request);
    if (idle === null && request.bytes.length <= SMALL_BYTES) idle = worker;
    return answer;
  } finally {
    if (idle === worker) worker.unref();
    else await worker.terminate();
  }
}

function startWorker(): Worker {
  const limits = { maxOldGenerationSizeMb: MEMORY };
  return new Worker(workerEntry(), { stdout: true, stderr: true, resourceLimits: limits });
}

function ask(worker: Worker, request: BalRequest): Promise<BalAnswer> {
  return new Promise<BalAnswer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new CheckFailure("bal-failed", { reason: "timeout" })), TIMEOUT);
    const end = (settle: () => void) => () => {
      clearTimeout(timer);
      // By name: without one, Node's own listeners would go too.
      for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
      settle();
    };
    worker.once("message", (answer: BalAnswer) => end(() => resolve(answer))());
    worker.once("error", (error) => end(() => reject(failureOf(error)))());
    worker.once(
      "exit",
      end(() => reject(new CheckFailure("bal-failed", { reason: "exit" }))),
    );
    worker.postMessage(request);
  });
}

/** From source the worker stands beside this file; once built, under `dist/node/bal`, wherever this code was bundled. */
function workerEntry(): URL {
  if (import.meta.url.endsWith(".ts")) return new URL("./bal-worker.ts", import.meta.url);
  const [dist = ""] = import.meta.url.split("/dist/");
  return new URL(`${dist}/dist/node/bal/bal-worker.js`);
}

function failureOf(error: unknown): CheckFailure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ERR_MODULE_NOT_FOUND") return new CheckFailure("bal-not-installed", {}, { cause: error });
  return new CheckFailure("bal-failed", { reason: code }, { cause: error });
}
