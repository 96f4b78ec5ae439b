import type { Comparison } from "./comparison.ts";

/** A known difference with the official validator; each has its section, with the reason, in docs/differences.md. */
export interface Difference {
  readonly id: string;
  /** True when this difference alone accounts for what the comparison shows. */
  readonly explains: (comparison: Comparison) => boolean;
}

export const differences: readonly Difference[] = [
  {
    id: "duplicate-labels",
    explains: ({ oursValid, theirsValid, onlyOurs, onlyTheirs }) =>
      !oursValid &&
      !theirsValid &&
      onlyOurs.some(({ type }) => type === "duplicate-label") &&
      onlyTheirs.every(({ type }) => type === "error"),
  },
  {
    id: "no-column-recognised",
    explains: ({ oursValid, theirFailure, onlyOurs }) =>
      !oursValid && theirFailure !== null && onlyOurs.some(({ type }) => type === "unmatched-header"),
  },
  {
    id: "two-encodings-in-one-file",
    explains: ({ oursValid, theirsValid, onlyOurs }) =>
      !oursValid && !theirsValid && onlyOurs.some(({ type }) => type === "encoding-error"),
  },
];
