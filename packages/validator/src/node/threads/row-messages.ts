import type { PlacedFinding } from "../../placed-finding.ts";
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
}

/** What its rows say alone; the slot holds which are in doubt. */
export interface RowAnswer {
  readonly slot: number;
  readonly found: readonly PlacedFinding[];
}
