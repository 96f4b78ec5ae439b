import type { Lang } from "@opendatalocale/report";
import type { SchemaDescriptor } from "@opendatalocale/table-schema";
import type { OpenTableOptions } from "@opendatalocale/tabular";
import type { UniquenessOptions } from "./keys/uniqueness.ts";
import type { LinkedKeys } from "./linked/linked-keys.ts";

export interface ValidateOptions extends OpenTableOptions, UniquenessOptions {
  /**
   * A known schema's id (`scdl/subventions`, `scdl/subventions@2.0.2`), a data package's (`etalab/schema-irve`), a descriptor, a descriptor with what is known of its origin,
   * or a function that fetches one of these and may throw a CheckFailure.
   * Left out, the schema is proposed from the header; the report says which, with the score and the reason.
   */
  readonly schema?: SchemaChoice | (() => Promise<SchemaChoice>);
  /** Keys of other tables checked with this one, which its references must find (see `linkedKeysOf` in `/node`). */
  readonly linked?: readonly LinkedKeys[];
  /** Language of the sentences in the report (default `fr`). */
  readonly lang?: Lang;
  /** Remarks count as errors. Default false: the verdict is the official schema's. */
  readonly strict?: boolean;
  /** Accepts labels in another case (default false, as the official validator). */
  readonly ignoreHeaderCase?: boolean;
  /** Most places listed in the report (default 10 000); the counts stay exact whatever it is. */
  readonly maxErrors?: number;
  /** Called after each block of rows (about every megabyte). */
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the check; the report then says `not-checked` with the code `aborted`. */
  readonly signal?: AbortSignal;
}

export type SchemaChoice = string | SchemaDescriptor | GivenSchema;

export interface GivenSchema {
  readonly descriptor: unknown;
  /** Path or id as the user gave it. */
  readonly name: string;
  readonly url?: string;
}

export interface Progress {
  /** Data rows checked so far. */
  readonly rows: number;
  /** Bytes of the file read so far. */
  readonly bytes: number;
  /** Bytes in all, when known. */
  readonly size: number | null;
}
