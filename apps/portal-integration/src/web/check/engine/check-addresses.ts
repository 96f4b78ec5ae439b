import type { Report } from "@opendatalocale/report";
import { balVersionIn } from "@opendatalocale/schemas";
import { fromBlob } from "@opendatalocale/tabular";
import { CheckFailure, type ValidateOptions } from "@opendatalocale/validator";
import { type BalAnswer, type BalRequest, validateBal } from "@opendatalocale/validator/bal";

/** Checks a local address base with the reference validator, in a worker of its own that the signal ends. */
export function checkAddresses(file: File, schema: string, options: ValidateOptions): Promise<Report> {
  const profile = balVersionIn(schema);
  if (profile === null) throw new Error(`${schema} is not the address schema`);
  const run = (request: BalRequest) => answerOf(request, options.signal);
  return validateBal(file.name, () => fromBlob(file.name, file), profile, { ...options, chosen: "given", run });
}

type Said = { readonly answer: BalAnswer } | { readonly reason: string };

async function answerOf(request: BalRequest, signal: AbortSignal | undefined): Promise<BalAnswer> {
  const worker = new Worker(new URL("./bal-worker.ts", import.meta.url), { type: "module" });
  try {
    return await new Promise<BalAnswer>((resolve, reject) => {
      const stop = () => reject(new CheckFailure("aborted"));
      if (signal?.aborted) stop();
      signal?.addEventListener("abort", stop);
      worker.addEventListener("message", ({ data }: MessageEvent<Said>) => {
        if ("answer" in data) resolve(data.answer);
        else reject(new CheckFailure("bal-failed", { reason: data.reason }));
      });
      worker.addEventListener("error", () => reject(new CheckFailure("bal-failed", { reason: "worker" })));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
