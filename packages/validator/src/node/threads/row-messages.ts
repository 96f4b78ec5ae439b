import type { FoundInBlock } from "../../row-checker.ts";
import type { RowJob } from "../../threads.ts";
import type { SlotBlock } from "./block-slot.ts";

/** What a thread is given when it begins: the job, and the memory of its slots. */
export interface RowWorkerData {
  readonly job: RowJob;
  readonly slots: readonly SharedArrayBuffer[];
}

/** A block to check, in one of the thread's slots. */
export interface RowRequest {
  readonly slot: number;
  readonly block: SlotBlock;
  /** Columns whose fingerprints are wanted, once for each question; this list only grows. */
  readonly hashed: readonly Int32Array[];
}

/** What its rows say alone; the slot holds which are in doubt. */
export interface RowAnswer extends FoundInBlock {
  readonly slot: number;
}
