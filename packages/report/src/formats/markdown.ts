import { defineFormat, type WriteOptions } from "../format.ts";
import { catalogueOf } from "../language/catalogue.ts";
import type { Report } from "../report.ts";
import { markdownText } from "../text/markdown-text.ts";

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
  const { verdict, failure, source, schema, causes } = report;
  const lines = [`## ${signs[verdict]} ${words.verdicts[verdict]} : ${markdownText(source.name)}`, ""];
  if (schema) lines.push(markdownText(words.schema(schema.name, schema.version, null)), "");
  const said = failure ? `${failure.message} ${failure.hint ?? ""} ${words.code(failure.code)}` : words.next[verdict];
  lines.push(markdownText(said), "");
  if (causes.length === 0) return lines;
  lines.push(`| ${words.problemHead} | ${words.columnHead} | ${words.placeHead} | ${words.how.replace(/\s*:$/, "")} |`);
  lines.push("| --- | --- | --- | --- |");
  for (const { severity, title, fieldName, occurrences, places, howTo } of causes) {
    const sign = severity === "error" ? "❌" : "⚠️";
    const where = `${words.places(occurrences)} ${places.slice(0, 5).join(", ")}`;
    lines.push(
      `| ${sign} ${markdownText(title)} | ${markdownText(fieldName ?? "")} | ${markdownText(where)} | ${markdownText(howTo)} |`,
    );
  }
  return [...lines, ""];
}
