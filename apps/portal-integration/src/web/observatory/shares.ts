import type { Part } from "../../server/store/observatory/read-breakdown.ts";

export const MEASURES = ["publishing", "conforming", "quality"] as const;
export type Measure = (typeof MEASURES)[number];

/** A share as it is measured: null when there is nothing to measure against. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

export function shareOf(part: Part | undefined, measure: Measure): Share | null {
  if (part === undefined) return null;
  const { concerned, publishing, conforming, files, valid, validWithRemarks } = part;
  if (measure === "quality") return files === 0 ? null : { part: valid + validWithRemarks, whole: files };
  if (!concerned) return null;
  return { part: (measure === "publishing" ? publishing : conforming) ?? 0, whole: concerned };
}

/** Upper ends of the steps of the legend; the first is nothing at all, the last has no end. Publishers are few; files are good or not. */
const ENDS: Readonly<Record<Measure, readonly number[]>> = {
  publishing: [0, 0.05, 0.15, 0.3],
  conforming: [0, 0.05, 0.15, 0.3],
  quality: [0, 0.25, 0.5, 0.75],
};

/** The step of the legend, 0 to 4; null where nothing is measured. */
export function stepOf(share: Share | null, measure: Measure): number | null {
  if (share === null) return null;
  const value = share.part / share.whole;
  const step = ENDS[measure].findIndex((end) => value <= end);
  return step === -1 ? ENDS[measure].length : step;
}

/** What a map shows first: who publishes, or how good the files are where no publisher is tied to an authority. */
export function firstMeasure(parts: readonly Part[]): Measure {
  const hasPublisher = parts.some(({ publishing }) => (publishing ?? 0) > 0);
  return hasPublisher || parts.every(({ files }) => files === 0) ? "publishing" : "quality";
}
