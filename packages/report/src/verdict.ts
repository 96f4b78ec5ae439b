import type { Verdict } from "./report.ts";

/** What the counts amount to. With `strict`, remarks count as errors. */
export function verdictOf(counts: { failed: boolean; errors: number; warnings: number; strict: boolean }): Verdict {
  if (counts.failed) return "not-checked";
  if (counts.errors > 0 || (counts.strict && counts.warnings > 0)) return "invalid";
  return counts.warnings > 0 ? "valid-with-remarks" : "valid";
}
