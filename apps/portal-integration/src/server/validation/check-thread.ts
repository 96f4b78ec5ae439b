import { parentPort } from "node:worker_threads";
import { CheckFailure } from "@opendatalocale/validator";
import { validateFile } from "@opendatalocale/validator/node";
import type { CheckAnswer, CheckRequest } from "./check-messages.ts";

/** A thread that checks one file after another. It is ended from outside: nothing in a check can stop it from being so. */
parentPort?.on("message", async ({ path, options, schema, refusal }: CheckRequest) => {
  const answer: CheckAnswer = await validateFile(path, {
    ...options,
    ...(refusal === null ? {} : { schema: () => Promise.reject(new CheckFailure(...refusal)) }),
    ...(schema === null ? {} : { schema }),
  }).then(
    (report) => ({ report }),
    (error: unknown) => ({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  parentPort?.postMessage(answer);
});
