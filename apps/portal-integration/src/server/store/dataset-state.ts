import type { Verdict } from "@opendatalocale/report";

/** What a badge says of a dataset. */
export type DatasetState = "valid" | "valid-with-remarks" | "invalid" | "not-checked" | "expired";

/** Audits are nightly: a verdict that nobody confirmed for eight days no longer speaks for the file. */
export const EXPIRES_AFTER = 8 * 24 * 3600 * 1000;

const WORST_FIRST: readonly Verdict[] = ["invalid", "not-checked", "valid-with-remarks", "valid"];

/** The worst of its files, and never a good word on what was not checked, or not for long. */
export function datasetState(
  files: readonly { readonly verdict: Verdict; readonly checkedAt: string }[],
  now: number,
): DatasetState {
  const worst = WORST_FIRST.find((verdict) => files.some((file) => file.verdict === verdict));
  if (worst === undefined) return "not-checked";
  return files.some(({ checkedAt }) => now - Date.parse(checkedAt) > EXPIRES_AFTER) ? "expired" : worst;
}
