import type { Report } from "@opendatalocale/report";
import type { CheckFailure, SchemaChoice } from "@opendatalocale/validator";
import type { FileOptions } from "@opendatalocale/validator/node";

/** What a check can be told from another thread. */
export type ThreadOptions = Omit<FileOptions, "schema" | "signal" | "openScratch" | "onProgress">;

export interface CheckRequest {
  readonly path: string;
  readonly options: ThreadOptions;
  /** Null: to be recognised. */
  readonly schema: SchemaChoice | null;
  /** Why there is no schema where one was asked for. */
  readonly refusal: ConstructorParameters<typeof CheckFailure> | null;
}

export type CheckAnswer = { readonly report: Report } | { readonly fault: string };
