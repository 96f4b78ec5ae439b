import type { OpenTableOptions } from "@opendatalocale/tabular";

export interface SampleOptions extends OpenTableOptions {
  /** Most rows looked at (default 1000). */
  readonly rows?: number;
}
