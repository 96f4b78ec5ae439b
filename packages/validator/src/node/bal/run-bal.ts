import { Worker } from "node:worker_threads";
import type { BalAnswer, BalRequest } from "../../bal/bal-messages.ts";
import { CheckFailure } from "../../check-failure.ts";

/** Longest check, in milliseconds, and most memory, in megabytes: the reference validator holds everything. */
const TIMEOUT = 10 * 60_000;
const MEMORY = 4096;

/** Asks the reference validator, in a worker of its own. Throws {@link CheckFailure}: `bal-not-installed`, `bal-failed`. */
export function runBal(request: BalRequest): Promise<BalAnswer> {
  const worker = new Worker(workerEntry(), {
    workerData: request,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  return new Promise<BalAnswer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new CheckFailure("bal-failed", { reason: "timeout" })), TIMEOUT);
    worker.once("message", resolve);
    worker.once("error", (error) => reject(failureOf(error)));
    worker.once("exit", () => {
      clearTimeout(timer);
      reject(new CheckFailure("bal-failed", { reason: "exit" }));
    });
  }).finally(() => worker.terminate());
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
