import type { Severity } from "./finding.ts";
import type { Report } from "./report.ts";

/** What a remark weighs where others read it: with `strict` it makes the verdict, and a build that fails must show why. */
export function remarkSeverity({ options }: Pick<Report, "options">): Severity {
  return options.strict ? "error" : "warning";
}
