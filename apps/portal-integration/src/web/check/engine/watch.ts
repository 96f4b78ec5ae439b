import type { ByteSource } from "@opendatalocale/tabular";
import { CheckFailure, type Progress } from "@opendatalocale/validator";

/** Lets a long reading tell how far it is, ten times a second at most, and be stopped. */
export class Watcher {
  readonly #tell: (progress: Progress) => void;
  #controller = new AbortController();
  #toldAt = 0;

  constructor(tell: (progress: Progress) => void) {
    this.#tell = tell;
  }

  /** A new reading begins: it may be stopped on its own. */
  begin(): AbortSignal {
    this.#controller = new AbortController();
    return this.#controller.signal;
  }

  stop(): void {
    this.#controller.abort();
  }

  progress(progress: Progress): void {
    const now = performance.now();
    if (now - this.#toldAt < 100) return;
    this.#toldAt = now;
    this.#tell(progress);
  }

  /** The same bytes; reading them is told, and throws CheckFailure `aborted` once stopped. */
  watch(source: ByteSource): ByteSource {
    const { signal } = this.#controller;
    let bytes = 0;
    const { readAt } = source;
    const told = async (count: number | Promise<number>) => {
      if (signal.aborted) throw new CheckFailure("aborted");
      bytes += await count;
      this.progress({ rows: 0, bytes, size: source.size });
      return count;
    };
    return {
      ...source,
      read: (into) => told(source.read(into)),
      ...(readAt ? { readAt: (position: number, into: Uint8Array) => told(readAt(position, into)) } : {}),
    };
  }
}
