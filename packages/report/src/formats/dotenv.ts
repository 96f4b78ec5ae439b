import { defineFormat } from "../format.ts";
import type { Report, Verdict } from "../report.ts";

/** What the next step of a pipeline wants to know, one `name=value` a line: outputs of GitHub Actions, dotenv reports of GitLab. */
export const format = defineFormat({
  name: "dotenv",
  mediaType: "text/plain",
  extension: ".env",
  write: (report) => totals([report]),
  writeAll: (reports) => totals(reports),
});

/** From the best to what outweighs all others. */
const order: readonly Verdict[] = ["valid", "valid-with-remarks", "invalid", "not-checked"];

/** Numbers, verdicts and codes only: nothing of a file can add a line. */
function totals(reports: readonly Report[]): string {
  const sum = (count: (report: Report) => number) => reports.reduce((total, report) => total + count(report), 0);
  // Where nothing was checked, nothing is valid.
  const worst =
    reports.length === 0
      ? order.indexOf("not-checked")
      : Math.max(...reports.map(({ verdict }) => order.indexOf(verdict)));
  const codes = new Set(reports.flatMap(({ failure }) => (failure ? [failure.code.replace(/[^\w-]/g, "_")] : [])));
  const facts = {
    verdict: order[worst] ?? "not-checked",
    files: reports.length,
    errors: sum(({ stats }) => stats.errors),
    remarks: sum(({ stats }) => stats.warnings),
    new_errors: sum(({ stats, baseline }) => baseline?.errors ?? stats.errors),
    new_remarks: sum(({ stats, baseline }) => baseline?.warnings ?? stats.warnings),
    unchecked: sum(({ failure }) => (failure ? 1 : 0)),
    failures: [...codes].join(","),
  };
  return `${Object.entries(facts)
    .map(([name, value]) => `${name}=${value}`)
    .join("\n")}\n`;
}
