import { failureOf } from "./failure.ts";
import { FileEngine } from "./file-engine.ts";
import type { Call, Reply } from "./protocol.ts";

/** The engine answers one call after the other; reading rows and stopping do not wait for a long reading to end. */
const engine = new FileEngine((event) => tell({ event }));
let queue: Promise<void> = Promise.resolve();

self.addEventListener("message", ({ data }: MessageEvent<Call | "stop">) => {
  if (data === "stop") return engine.stop();
  const isQuick = data.method === "rows" || data.method === "find" || data.method === "previewed";
  if (isQuick) void answer(data);
  else queue = queue.then(() => answer(data));
});

async function answer(call: Call): Promise<void> {
  const { id, method, args } = call;
  try {
    // The method and its arguments come together in `Call`, which the compiler cannot follow through a call.
    const run = engine[method] as (...args: readonly unknown[]) => Promise<unknown>;
    tell({ id, result: await run.apply(engine, [...args]) });
  } catch (error) {
    const failure = await failureOf(error);
    if (failure) tell({ id, failure });
    else tell({ id, bug: error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error) });
  }
}

function tell(reply: Reply): void {
  self.postMessage(reply);
}
