import type { Call, Engine, EngineEvent, Failure, Reply } from "../engine/protocol.ts";

/** What prevented the engine's work: to be told to the person, not a bug. */
export class EngineFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** The engine in its worker. */
export class EngineClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  #calls = 0;

  constructor(worker: Worker, onEvent: (event: EngineEvent) => void) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      if ("event" in data) return onEvent(data.event);
      const call = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ("result" in data) call?.resolve(data.result);
      else call?.reject("failure" in data ? new EngineFailure(data.failure) : new Error(data.bug));
    });
    worker.addEventListener("error", ({ message }) => this.#failAll(new Error(message || "the engine did not start")));
  }

  call<Method extends keyof Engine>(
    method: Method,
    ...args: Parameters<Engine[Method]>
  ): Promise<Awaited<ReturnType<Engine[Method]>>> {
    const id = ++this.#calls;
    return new Promise((resolve, reject) => {
      // The worker answers each method with its own type: see `Engine`.
      this.#waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      // Method and arguments were typed together by this function's own signature.
      this.#worker.postMessage({ id, method, args } as unknown as Call);
    });
  }

  /** Stops the reading that is going on. */
  stop(): void {
    this.#worker.postMessage("stop");
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
