import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Scope } from "../connector.ts";
import { HarvestError } from "../http/harvest-error.ts";

/** What a state belongs to: another source must not go on with it. */
export interface HarvestSource {
  readonly connector: string;
  readonly url: string;
  readonly scope: Scope;
}

/** A run under way, as it was when its last whole page was on disk. */
export interface RunState {
  readonly mode: "full" | "changes";
  /** ISO 8601. */
  readonly startedAt: string;
  readonly modifiedSince: string | null;
  /** Reading is over, the pages are being put together. */
  readonly isRead: boolean;
  /** Where to go on reading; null at the start. */
  readonly cursor: string | null;
  /** Bytes of the run's log that count: what stands beyond was cut off half-way. */
  readonly logBytes: number;
  readonly pages: number;
}

export interface HarvestState {
  readonly version: 1;
  readonly source: HarvestSource;
  readonly run: RunState | null;
  /** When the last complete run began, and the last that read everything; ISO 8601. */
  readonly lastRun: string | null;
  readonly lastFullRun: string | null;
}

const STATE_FILE = "harvest.json";

/** The state of a folder; null when nothing was harvested there yet. Throws `state-damaged`. */
export async function readState(folder: string): Promise<HarvestState | null> {
  let text: string;
  try {
    text = await readFile(join(folder, STATE_FILE), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  const state = parsed(text);
  if (!isState(state)) throw new HarvestError("state-damaged", { detail: join(folder, STATE_FILE) });
  return state;
}

/** Replaces the state in one step: a reader, or a run that was killed, finds the old one or the new one. */
export async function writeState(folder: string, state: HarvestState): Promise<void> {
  const path = join(folder, STATE_FILE);
  const draft = `${path}.draft`;
  const file = await open(draft, "w");
  await file.writeFile(`${JSON.stringify(state, null, 2)}\n`);
  await file.sync();
  await file.close();
  await rename(draft, path);
}

export function isSameSource(one: HarvestSource, other: HarvestSource): boolean {
  return (
    one.connector === other.connector && one.url === other.url && one.scope.organization === other.scope.organization
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Written by us alone: the version and the source tell enough. */
function isState(value: unknown): value is HarvestState {
  if (typeof value !== "object" || value === null) return false;
  return "version" in value && value.version === 1 && "source" in value && "run" in value;
}
