import { setTimeout as sleep } from "node:timers/promises";

export interface Watched {
  readonly isRunning: () => Promise<boolean>;
  /** Of several processes that watch, one acts. */
  readonly isOurs: () => Promise<boolean>;
  readonly restart: () => Promise<void>;
}

/** Milliseconds between two looks. */
const PAUSE = 500;

/** Looks after a server for as long as we run: one that died is started again, as often as needed. @returns what ends the watch */
export function keepRunning({ isRunning, isOurs, restart }: Watched): () => Promise<void> {
  const ended = new AbortController();
  const watch = async () => {
    while (!ended.signal.aborted) {
      try {
        if (!(await isRunning()) && (await isOurs())) {
          process.emitWarning("the embedded PostgreSQL died, it is started again", { code: "ODL_POSTGRES_DIED" });
          await restart();
        }
      } catch (error) {
        process.emitWarning(error instanceof Error ? error : String(error));
      }
      await sleep(PAUSE, undefined, { ref: false, signal: ended.signal }).catch(() => {});
    }
  };
  const watching = watch();
  return async () => {
    ended.abort();
    await watching;
  };
}
