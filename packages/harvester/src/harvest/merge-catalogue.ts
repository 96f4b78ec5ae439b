import { open, rename } from "node:fs/promises";
import type { CatalogueRecord, Dataset } from "../catalogue/dataset.ts";
import { idOf, lineOf, lineReader, readLines, type StoredRecord } from "./record-lines.ts";

/** What a run changed in the catalogue. */
export type CatalogueChange =
  | { readonly kind: "added" | "updated"; readonly dataset: Dataset }
  | { readonly kind: "gone"; readonly id: string };

export interface MergeOptions {
  readonly catalogue: string;
  readonly log: string;
  readonly logBytes: number;
  /** Everything was read: what was not seen may be gone. */
  readonly isFull: boolean;
  /** Asks the portal for a dataset that was not seen. */
  readonly confirm: (id: string) => Promise<CatalogueRecord>;
  /** Since when what is found gone is, ISO 8601. */
  readonly date: string;
  readonly onChange: (change: CatalogueChange) => Promise<void>;
}

export interface MergeCounts {
  datasets: number;
  resources: number;
  added: number;
  updated: number;
  unchanged: number;
  gone: number;
  unreadable: number;
}

/** The first records that could not be understood, for a report; `counts.unreadable` has them all. */
export interface Merged {
  readonly counts: MergeCounts;
  readonly unreadable: readonly { readonly id: string | null; readonly reason: string }[];
}

const MOST_UNREADABLE = 100;

/**
 * Puts a run's log and the last catalogue together into the new catalogue, which replaces it in one step. Can be done again after
 * being cut off anywhere: the same log over the new catalogue gives the new catalogue. Memory holds identifiers, no records.
 */
export async function mergeCatalogue(options: MergeOptions): Promise<Merged> {
  const { fresh, unreadable, count } = await latestById(options);
  const counts: MergeCounts = {
    datasets: 0,
    resources: 0,
    added: 0,
    updated: 0,
    unchanged: 0,
    gone: 0,
    unreadable: count,
  };
  const draft = `${options.catalogue}.draft`;
  const output = await open(draft, "w");
  const log = options.logBytes > 0 ? await lineReader(options.log) : null;
  let pending = "";
  const write = async (record: StoredRecord) => {
    if (record.kind === "dataset") {
      counts.datasets++;
      counts.resources += record.dataset.resources.length;
    }
    pending += lineOf(record);
    if (pending.length > 256 * 1024) {
      await output.writeFile(pending);
      pending = "";
    }
  };
  try {
    for await (const { record, text } of readLines(options.catalogue)) {
      const id = idOf(record) ?? "";
      const line = fresh.get(id);
      fresh.delete(id);
      // What was cut short is read again from the disk: it was written whole.
      const now = line && log ? (JSON.parse(await log.read(line)) as StoredRecord) : await unseen(record, options);
      await write(await tellChange(record, text, now, counts, options));
    }
    for (const line of fresh.values()) {
      const record = log ? (JSON.parse(await log.read(line)) as StoredRecord) : null;
      if (record?.kind !== "dataset") continue;
      counts.added++;
      await options.onChange({ kind: "added", dataset: record.dataset });
      await write(record);
    }
    await output.writeFile(pending);
    await output.sync();
  } finally {
    await output.close();
    await log?.close();
  }
  await rename(draft, options.catalogue);
  return { counts, unreadable };
}

/** Where the last word on each dataset stands in the log. A page that moved under our feet may have told one twice. */
async function latestById({ log, logBytes }: MergeOptions) {
  const fresh = new Map<string, { offset: number; length: number }>();
  const unreadable: { id: string | null; reason: string }[] = [];
  let count = 0;
  for await (const { record, offset, length } of readLines(log, logBytes)) {
    if (record.kind !== "unreadable") {
      fresh.set(idOf(record) ?? "", { offset, length });
      continue;
    }
    count++;
    if (unreadable.length < MOST_UNREADABLE) unreadable.push({ id: record.id, reason: record.reason });
  }
  return { fresh, unreadable, count };
}

/** A dataset that the run did not see: only the portal can say that it is gone. */
async function unseen(record: StoredRecord, { isFull, confirm, date }: MergeOptions): Promise<StoredRecord> {
  if (!isFull || record.kind !== "dataset") return record;
  const now = await confirm(record.dataset.id);
  if (now.kind === "gone") return { kind: "gone", id: now.id, since: date };
  return now.kind === "dataset" ? now : record;
}

async function tellChange(
  before: StoredRecord,
  text: string,
  now: StoredRecord,
  counts: MergeCounts,
  { onChange }: MergeOptions,
): Promise<StoredRecord> {
  if (now.kind === "dataset") {
    const isNew = before.kind !== "dataset";
    if (!isNew && `${text}\n` === lineOf(now)) counts.unchanged++;
    else {
      counts[isNew ? "added" : "updated"]++;
      await onChange({ kind: isNew ? "added" : "updated", dataset: now.dataset });
    }
    return now;
  }
  if (now.kind === "unreadable" || before.kind === "gone") return before;
  counts.gone++;
  await onChange({ kind: "gone", id: now.id });
  return now;
}
