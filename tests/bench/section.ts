import type { Measure, Runner } from "./runner.ts";

/** A part of the benchmark, run alone with `--only <name>`. */
export interface Section {
  readonly name: string;
  readonly title: string;
  /** What it takes at most, in seconds: past it, what is still running is stopped and the section says so. */
  readonly seconds: number;
  readonly run: (runner: Runner) => Promise<Result>;
}

/** What a section found, kept as JSON in the bench folder until the page is written. */
export interface Result {
  readonly goals: readonly Goal[];
  readonly tables: readonly Table[];
  readonly notes: readonly string[];
}

/** A line of the goals' table. */
export interface Goal {
  readonly measure: string;
  readonly goal: string;
  readonly ours: string;
  readonly beside: string;
  readonly isMet: boolean;
}

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Median of the ratios of each round: `theirs / ours`. */
export function ratio(theirs: readonly Measure[], ours: readonly Measure[]): number {
  return median(theirs.flatMap(({ ms }, round) => (ours[round] ? [ms / ours[round].ms] : [])));
}

export const times = (value: number) => (Number.isNaN(value) ? "—" : `${value.toFixed(1)}×`);
export const milliseconds = (value: number) =>
  Number.isNaN(value) ? "—" : `${Math.round(value).toLocaleString("en")} ms`;
export const mebibytes = (value: number) => (Number.isNaN(value) ? "—" : `${Math.round(value)} MiB`);
