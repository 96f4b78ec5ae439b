import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { CatalogueRecord, Dataset } from "../catalogue/dataset.ts";
import type { CataloguePage, Connector, ConnectorContext, Scope } from "../connector.ts";
import { HarvestError } from "../http/harvest-error.ts";
import {
  type HarvestSource,
  type HarvestState,
  isSameSource,
  type RunState,
  readState,
  writeState,
} from "./harvest-state.ts";
import { type CatalogueChange, type Merged, mergeCatalogue } from "./merge-catalogue.ts";
import { idOf, readLines, type StoredRecord } from "./record-lines.ts";
import { RunLog } from "./run-log.ts";
import { lockState } from "./state-lock.ts";

export interface HarvestOptions {
  /** Where the catalogue and the state of the harvest are kept; one folder a source. */
  readonly folder: string;
  readonly scope?: Scope;
  /** Reads everything again, so that what was deleted is seen; by default when the last time is older than `fullEvery`. */
  readonly full?: boolean;
  /** Milliseconds between two full runs; seven days by default. */
  readonly fullEvery?: number;
  readonly onProgress?: (progress: HarvestProgress) => void;
  /** Told of each change once everything is read, and waited for; told again when the run was killed before the end. */
  readonly onChange?: (change: CatalogueChange) => void | Promise<void>;
}

export interface HarvestProgress {
  readonly records: number;
  /** What the portal announces; null when it does not tell. */
  readonly total: number | null;
  readonly resumed: boolean;
}

export interface HarvestResult extends Merged {
  readonly mode: RunState["mode"];
  /** True when the run went on from an earlier one that was cut off. */
  readonly resumed: boolean;
  /** Path of the catalogue: one JSON record a line. */
  readonly catalogue: string;
}

const WEEK = 7 * 24 * 3600 * 1000;
/** Clocks differ, and portals index late: what changed a little before the last run is read again. */
const OVERLAP = 3600 * 1000;
/** A catalogue without end must not fill the disk; data.gouv.fr's is a hundred times smaller. */
const MOST_BYTES = 32 * 1024 ** 3;

/**
 * Reads a portal's catalogue into a folder. Each page is on disk before the next is asked for: a run that is killed at any instant
 * goes on where it was, with the same result. Between full runs only changes are read, where the portal tells them.
 * Throws {@link HarvestError}; what was read is kept.
 */
export async function harvest(
  connector: Connector,
  portal: string,
  context: ConnectorContext,
  options: HarvestOptions,
): Promise<HarvestResult> {
  const { folder } = options;
  await mkdir(folder, { recursive: true });
  const unlock = await lockState(folder);
  try {
    const source = { connector: connector.name, url: portal, scope: options.scope ?? {} };
    const known = await readState(folder);
    if (known && !isSameSource(known.source, source))
      throw new HarvestError("state-in-use", { detail: known.source.url });
    // A run of changes does not do for somebody who asks for everything.
    const resumed = known?.run ? !(options.full === true && known.run.mode === "changes") : false;
    const begun: HarvestState = known && resumed ? known : beginRun(known, source, connector, options);
    const read = await readPages(connector, begun, context, options, resumed);
    return { ...(await finish(connector, read, context, options)), resumed };
  } finally {
    await unlock();
  }
}

/** The datasets of a harvested folder, one after the other; those that are gone are left out. */
export async function* harvestedDatasets(folder: string): AsyncGenerator<Dataset, void, void> {
  for await (const { record } of readLines(catalogueIn(folder))) if (record.kind === "dataset") yield record.dataset;
}

function catalogueIn(folder: string): string {
  return join(folder, "catalogue.ndjson");
}

function logIn(folder: string): string {
  return join(folder, "run.ndjson");
}

function beginRun(
  known: HarvestState | null,
  source: HarvestSource,
  connector: Connector,
  options: HarvestOptions,
): HarvestState {
  const now = Date.now();
  const lastFull = known?.lastFullRun ? Date.parse(known.lastFullRun) : Number.NEGATIVE_INFINITY;
  const isFull = options.full ?? now - lastFull >= (options.fullEvery ?? WEEK);
  const since = known?.lastRun && connector.tellsChanges && !isFull ? Date.parse(known.lastRun) - OVERLAP : null;
  const run: RunState = {
    mode: since === null ? "full" : "changes",
    startedAt: new Date(now).toISOString(),
    modifiedSince: since === null ? null : new Date(since).toISOString(),
    isRead: false,
    cursor: null,
    logBytes: 0,
    pages: 0,
  };
  return { version: 1, source, run, lastRun: known?.lastRun ?? null, lastFullRun: known?.lastFullRun ?? null };
}

async function readPages(
  connector: Connector,
  state: HarvestState,
  context: ConnectorContext,
  options: HarvestOptions,
  resumed: boolean,
): Promise<HarvestState & { run: RunState }> {
  let run = running(state);
  if (run.isRead) return { ...state, run };
  const { modifiedSince } = run;
  const scope = { ...options.scope, ...(modifiedSince === null ? {} : { modifiedSince }) };
  const log = await RunLog.open(logIn(options.folder), run.logBytes);
  let records = 0;
  let before: string | null = null;
  try {
    if (run.cursor === null) await writeState(options.folder, { ...state, run });
    for await (const page of connector.pages(state.source.url, scope, context, run.cursor)) {
      context.signal?.throwIfAborted();
      if (run.logBytes > MOST_BYTES) throw new HarvestError("too-large", { url: state.source.url, limit: MOST_BYTES });
      before = refuseStandstill(page, before, run.cursor);
      const logBytes = await log.append(page.records.map((record) => stored(record, run.startedAt)));
      run = { ...run, cursor: page.next, logBytes, pages: run.pages + 1, isRead: page.next === null };
      await writeState(options.folder, { ...state, run });
      records += page.records.length;
      options.onProgress?.({ records, total: page.total, resumed });
    }
  } finally {
    await log.close();
  }
  run = { ...run, isRead: true };
  await writeState(options.folder, { ...state, run });
  return { ...state, run };
}

async function finish(
  connector: Connector,
  state: HarvestState & { run: RunState },
  context: ConnectorContext,
  { folder, onChange }: HarvestOptions,
): Promise<Omit<HarvestResult, "resumed">> {
  const { run, source } = state;
  const catalogue = catalogueIn(folder);
  const merged = await mergeCatalogue({
    catalogue,
    log: logIn(folder),
    logBytes: run.logBytes,
    isFull: run.mode === "full",
    confirm: (id) => connector.get(source.url, id, context),
    date: run.startedAt,
    onChange: async (change) => onChange?.(change),
  });
  const lastFullRun = run.mode === "full" ? run.startedAt : state.lastFullRun;
  await writeState(folder, { ...state, run: null, lastRun: run.startedAt, lastFullRun });
  return { ...merged, mode: run.mode, catalogue };
}

function running(state: HarvestState): RunState {
  if (!state.run) throw new Error("no run was begun");
  return state.run;
}

function stored(record: CatalogueRecord, date: string): StoredRecord {
  return record.kind === "gone" ? { ...record, since: date } : record;
}

/** A portal that gives the same page for ever must not keep us for ever. @returns what to compare the next page with */
function refuseStandstill(page: CataloguePage, before: string | null, cursor: string | null): string {
  const ids = JSON.stringify(page.records.map((record) => idOf(stored(record, ""))));
  const isSame = page.records.length > 0 && ids === before;
  if (page.next !== null && (isSame || page.next === cursor))
    throw new HarvestError("paging-stuck", { detail: page.next });
  return ids;
}
