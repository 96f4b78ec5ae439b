import { defineFormat, type WriteOptions } from "../format.ts";
import { catalogueOf } from "../language/catalogue.ts";
import type { Report } from "../report.ts";
import { markdownText } from "../text/markdown-text.ts";
import { whereOf } from "../text/place-list.ts";
import { reportFacts } from "../text/report-facts.ts";

/** For a pull request or a ticket. Nothing of the file can format, mention or link. */
export const format = defineFormat({
  name: "markdown",
  mediaType: "text/markdown",
  extension: ".md",
  write: (report, options) => `${section(report, options).join("\n")}\n`,
});

const signs = { valid: "✅", "valid-with-remarks": "✅", invalid: "❌", "not-checked": "❔" } as const;

function section(report: Report, { lang }: WriteOptions): string[] {
  const words = catalogueOf(lang);
  const { verdict, failure, source, causes } = report;
  const lines = [`## ${signs[verdict]} ${words.verdicts[verdict]} : ${markdownText(source.name)}`, ""];
  lines.push(...reportFacts(report, words).map((fact) => `- ${markdownText(fact)}`), "");
  const said = failure ? `${failure.message} ${failure.hint ?? ""} ${words.code(failure.code)}` : words.next[verdict];
  lines.push(markdownText(said), "");
  if (causes.length === 0) return lines;
  lines.push(`| ${words.problemHead} | ${words.columnHead} | ${words.where} | ${words.how.replace(/\s*:$/, "")} |`);
  lines.push("| --- | --- | --- | --- |");
  for (const cause of causes) {
    const { severity, title, fieldName, howTo } = cause;
    const sign = severity === "error" ? "❌" : "⚠️";
    const where = whereOf(cause, 5, words) || words.wholeFile;
    lines.push(
      `| ${sign} ${markdownText(title)} | ${markdownText(fieldName ?? "")} | ${markdownText(where)} | ${markdownText(howTo)} |`,
    );
  }
  return [...lines, ""];
}
