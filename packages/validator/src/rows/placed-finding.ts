import type { Finding } from "@opendatalocale/report";
import type { CountedFindings } from "../cause-sample.ts";
import type { CheckRunner } from "./check-runner.ts";
import type { RuleRunner } from "./rule-runner.ts";

/** A check or a rule going down the table. */
export type Runner = CheckRunner | RuleRunner;

/** A finding and its place in the order of telling: by row, then cells, checks and rules by rank, then keys. */
export interface PlacedFinding {
  /** Index in the block. */
  readonly row: number;
  readonly rank: number;
  readonly finding: Finding;
}

/** What rows say alone. */
export interface FoundAlone {
  readonly found: readonly PlacedFinding[];
  /** Findings that a report has no room for. */
  readonly counted: readonly CountedFindings[];
  /** 1 for the rows whose cells are in doubt. */
  readonly refused: Uint8Array;
}

export const CELLS_RANK = -1;
export const KEYS_RANK = 1_000_000;

/** Both lists, each in the order of rows, as one. */
export function inOrder(alone: readonly PlacedFinding[], together: readonly PlacedFinding[]): readonly PlacedFinding[] {
  if (together.length === 0) return alone;
  if (alone.length === 0) return together;
  return [...alone, ...together].sort((a, b) => a.row - b.row || a.rank - b.rank);
}
