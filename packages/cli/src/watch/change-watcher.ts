import type { FSWatcher } from "chokidar";

/** Milliseconds without a change before it is told: editors write in several strokes. */
const QUIET = 200;

/** Tells that something changed below some folders. What changed while nobody was waiting is told at the next wait. */
export class ChangeWatcher {
  readonly #watcher: FSWatcher;
  #hasChanged = false;
  #timer: NodeJS.Timeout | null = null;
  #wake: (() => void) | null = null;

  /** Resolves when every folder is under watch. */
  static async over(folders: readonly string[]): Promise<ChangeWatcher> {
    const { watch } = await import("chokidar");
    const watcher = watch([...folders], {
      ignoreInitial: true,
      ignored: (path) => /[/\\](node_modules|\.[^/\\]+)$/.test(path) && !folders.includes(path),
    });
    const changes = new ChangeWatcher(watcher);
    await new Promise<void>((resolve) => watcher.once("ready", resolve));
    return changes;
  }

  private constructor(watcher: FSWatcher) {
    this.#watcher = watcher;
    watcher.on("all", () => this.#note());
    // A folder that goes away, or that may not be read, is no reason to stop.
    watcher.on("error", () => this.#note());
  }

  #note(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#hasChanged = true;
      this.#wake?.();
    }, QUIET);
  }

  /** Resolves at the next change, or when the signal aborts. */
  async next(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      signal.addEventListener("abort", () => resolve(), { once: true });
      if (this.#hasChanged || signal.aborted) resolve();
    });
    this.#wake = null;
    this.#hasChanged = false;
  }

  async close(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    await this.#watcher.close();
  }
}
