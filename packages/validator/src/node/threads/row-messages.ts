import type { MessagePort } from "node:worker_threads";
import type { FoundInBlock } from "../../rows/row-checker.ts";
import type { RowJob } from "../../rows/threads.ts";

/** What a thread is given when it begins: the job, the memory it shares, what fingerprints are made with, and where to say what it finds. */
export interface RowWorkerData {
  readonly job: RowJob;
  readonly slots: readonly SharedArrayBuffer[];
  readonly ring: SharedArrayBuffer;
  readonly questions: SharedArrayBuffer;
  readonly fingerprintKey: Int32Array;
  /** Told {@link FoundInBlock}, of a block where something was found, before it is done. */
  readonly answers: MessagePort;
  /** From 1: which thread it is. */
  readonly number: number;
}

/** How a block was done, as a number above zero: by which thread, and whether it has told something. */
export function howDone(thread: number, { found, counted }: FoundInBlock): number {
  return (thread + 1) * 2 + (found.length + counted.length > 0 ? 1 : 0);
}

export function threadIn(how: number): number {
  return (how >> 1) - 1;
}

export function hasTold(how: number): boolean {
  return (how & 1) === 1;
}
