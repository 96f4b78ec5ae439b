import type { MessagePort } from "node:worker_threads";
import type { Finding } from "@opendatalocale/report";
import type { TextPlan } from "@opendatalocale/tabular/node";
import type { FoundInBlock } from "../../rows/row-checker.ts";
import type { RowJob } from "../../rows/threads.ts";

/** What a thread is given when it begins: the job, the file, the memory it shares, what fingerprints are made with, and where to say what it finds. */
export interface RowWorkerData {
  readonly job: RowJob;
  readonly plan: TextPlan;
  /** Of the blocks. */
  readonly memory: WebAssembly.Memory;
  readonly slots: readonly SharedArrayBuffer[];
  readonly ring: SharedArrayBuffer;
  readonly questions: SharedArrayBuffer;
  readonly fingerprintKey: Int32Array;
  /** Told {@link ToldOfBlock}, of a block where something was found, before it is done. */
  readonly answers: MessagePort;
  /** From 1: which thread it is. */
  readonly number: number;
}

/** All that was found in a block, by whoever read and checked it. */
export interface ToldOfBlock extends FoundInBlock {
  /** What reading it found. */
  readonly more: readonly Finding[];
}

/** How a block was done, as a number above zero: by which thread, and whether it has told something. */
export function howDone(thread: number, { found, counted, more }: ToldOfBlock): number {
  return (thread + 1) * 2 + (found.length + counted.length + more.length > 0 ? 1 : 0);
}

export function threadIn(how: number): number {
  return (how >> 1) - 1;
}

export function hasTold(how: number): boolean {
  return (how & 1) === 1;
}
