import { setTimeout as sleep } from "node:timers/promises";

export interface HostBudgetOptions {
  /** Requests under way at once to one host; 4 by default. */
  readonly concurrency?: number;
  /** Milliseconds between two requests to one host; 0 by default, robots.txt may ask for more. */
  readonly interval?: number;
}

interface Host {
  running: number;
  readonly waiting: (() => void)[];
  /** Nothing leaves for this host before this instant (`Date.now()`). */
  notBefore: number;
  interval: number;
}

/** How much is asked of each host: so many at once, so far apart, and nothing while it asks for patience. */
export class HostBudget {
  readonly #concurrency: number;
  readonly #interval: number;
  readonly #hosts = new Map<string, Host>();

  constructor({ concurrency = 4, interval = 0 }: HostBudgetOptions = {}) {
    this.#concurrency = Math.max(1, concurrency);
    this.#interval = interval;
  }

  /** Runs `work` when the host has room for it. Rejects with the signal's reason while it waits. */
  async run<Result>(host: string, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const state = this.#host(host);
    if (state.running >= this.#concurrency) await placeIn(state.waiting, signal);
    state.running++;
    try {
      await this.#patience(state, signal);
      return await work();
    } finally {
      state.running--;
      state.waiting.shift()?.();
    }
  }

  /** The host asked for patience: nothing leaves for it for so many milliseconds. */
  pause(host: string, milliseconds: number): void {
    const state = this.#host(host);
    state.notBefore = Math.max(state.notBefore, Date.now() + milliseconds);
  }

  /** At least so many milliseconds between two requests (`Crawl-delay`). */
  space(host: string, milliseconds: number): void {
    const state = this.#host(host);
    state.interval = Math.max(state.interval, milliseconds);
  }

  async #patience(state: Host, signal?: AbortSignal): Promise<void> {
    for (let wait = state.notBefore - Date.now(); wait > 0; wait = state.notBefore - Date.now())
      await sleep(wait, undefined, signal ? { signal } : {});
    state.notBefore = Date.now() + state.interval;
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name);
    if (known) return known;
    const host: Host = { running: 0, waiting: [], notBefore: 0, interval: this.#interval };
    this.#hosts.set(name, host);
    return host;
  }
}

function placeIn(queue: (() => void)[], signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const leave = () => {
      const at = queue.indexOf(enter);
      if (at >= 0) queue.splice(at, 1);
      reject(signal?.reason);
    };
    const enter = () => {
      signal?.removeEventListener("abort", leave);
      resolve();
    };
    signal?.addEventListener("abort", leave, { once: true });
    queue.push(enter);
  });
}
