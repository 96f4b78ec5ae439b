import type { Dataset, Resource } from "../catalogue/dataset.ts";

/** Why a file is thought to follow a schema. Data without wording: `text` is what was seen, as the publisher wrote it. */
export interface CandidateReason {
  readonly kind:
    | "declared-on-resource"
    | "declared-on-dataset"
    | "tag"
    | "file-name"
    | "resource-title"
    | "dataset-title"
    | "keyword"
    | "description"
    /** The file's own columns, read from its first bytes. */
    | "header"
    /** The columns of a file whose words spoke for the schema are those of something else. */
    | "header-disagrees";
  readonly text: string;
}

/** A file worth checking against a schema. */
export interface Candidate {
  readonly dataset: Dataset;
  readonly resource: Resource;
  /** `scdl/subventions` */
  readonly schema: string;
  /** The version declared; null for the newest. */
  readonly version: string | null;
  readonly isDeclared: boolean;
  /** From 0 to 1; 1 only for what the producer declares of the file itself. */
  readonly confidence: number;
  readonly reasons: readonly CandidateReason[];
}

/** What the first bytes of a file look like. Given by the caller, who has the validator's own detector. */
export interface Recognised {
  readonly schema: string;
  readonly version: string | null;
  /** From 0 to 1. */
  readonly score: number;
  /** Columns that agree, out of the schema's: `15/16`. */
  readonly columns: string;
}
