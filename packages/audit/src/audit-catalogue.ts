import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Candidate, type Dataset, findCandidates, type HarvestClient } from "@opendatalocale/harvester";
import type { Lang, Report, ReportItem, Severity } from "@opendatalocale/report";
import { auditFile } from "./audit-file.ts";
import type { AuditStore } from "./audit-store.ts";
import type { AuditedFile } from "./audited-file.ts";
import { recognise } from "./recognise.ts";

export interface AuditOptions {
  readonly client: HarvestClient;
  readonly lang?: Lang;
  /** Remarks count as errors. */
  readonly strict?: boolean;
  /** Only files of these schemas. */
  readonly schemas?: readonly string[];
  /** Which undeclared files are looked into: all that may be tables, or only those whose words speak for a schema. */
  readonly lookInto?: "likely" | "all";
  /** Earlier audits: unchanged files are not sent again, and an audit that was cut off goes on. */
  readonly store?: AuditStore;
  /** Files under way at once; 4 by default. */
  readonly concurrency?: number;
  readonly maxBytes?: number;
  /** Told of each file, with its report when it was checked just now. */
  readonly onFile?: (file: AuditedFile, report: Report | null) => void | Promise<void>;
  /** Every finding of the files checked now, whether their reports list it or not. */
  readonly onFinding?: (candidate: Candidate, item: ReportItem, severity: Severity) => void;
  /** A file that might have followed a schema but could not be looked into. */
  readonly onUnseen?: (dataset: Dataset, resourceId: string, code: string) => void;
  readonly signal?: AbortSignal;
}

/** Finds and checks the files of datasets, a few at once. The files come in the order of the datasets, whatever order they were checked in. */
export async function auditCatalogue(
  datasets: AsyncIterable<Dataset> | Iterable<Dataset>,
  options: AuditOptions,
): Promise<AuditedFile[]> {
  const folder = await mkdtemp(join(tmpdir(), "odl-audit-"));
  const found: Promise<AuditedFile[]>[] = [];
  const running = new Set<Promise<unknown>>();
  try {
    for await (const dataset of datasets) {
      options.signal?.throwIfAborted();
      const work = auditDataset(dataset, folder, options);
      found.push(work);
      const done = work.catch(() => {}).finally(() => running.delete(done));
      running.add(done);
      if (running.size >= (options.concurrency ?? 4)) await Promise.race(running);
    }
    const files = (await Promise.all(found)).flat();
    await options.store?.settle(files);
    return files;
  } finally {
    await Promise.all(running);
    await rm(folder, { recursive: true, force: true });
  }
}

async function auditDataset(dataset: Dataset, folder: string, options: AuditOptions): Promise<AuditedFile[]> {
  const { client, lookInto, signal, schemas } = options;
  const search = await findCandidates(dataset, {
    client,
    recognise,
    ...(lookInto === undefined ? {} : { lookInto }),
    ...(signal === undefined ? {} : { signal }),
  });
  for (const { resource, code } of search.failures) options.onUnseen?.(dataset, resource.id, code);
  const wanted = search.candidates.filter(({ schema }) => schemas === undefined || schemas.includes(schema));
  const files: AuditedFile[] = [];
  for (const candidate of wanted) files.push(await auditCandidate(candidate, folder, options));
  return files;
}

async function auditCandidate(candidate: Candidate, folder: string, options: AuditOptions): Promise<AuditedFile> {
  const { client, lang = "fr", strict = false, maxBytes, signal, store, onFinding } = options;
  const known = store?.find(candidate);
  const { file, report } = await auditFile(candidate, {
    client,
    folder,
    lang,
    strict,
    ...(known === undefined ? {} : { known }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
    ...(signal === undefined ? {} : { signal }),
    ...(onFinding === undefined ? {} : { onFinding: (item, severity) => onFinding(candidate, item, severity) }),
  });
  await store?.add(file);
  await options.onFile?.(file, report);
  return file;
}
