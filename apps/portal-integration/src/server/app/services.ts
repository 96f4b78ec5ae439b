import type { Config } from "../config/config.ts";
import type { Database } from "../database/tables.ts";
import type { Queue } from "../jobs/queue.ts";
import type { Checker } from "../validation/checker.ts";
import type { Metrics } from "./metrics.ts";

/** What the routes work with. */
export interface Services {
  readonly config: Config;
  readonly database: Database;
  readonly checker: Checker;
  readonly metrics: Metrics;
  /** Null when no job can be asked for. */
  readonly queue: Queue | null;
}
