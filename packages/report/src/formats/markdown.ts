import { defineFormat, type WriteOptions } from "../format.ts";
import { catalogueOf } from "../language/catalogue.ts";
import type { Report } from "../report.ts";
import { markdownText } from "../text/markdown-text.ts";
import { placeList } from "../text/place-list.ts";

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
  const { verdict, failure, source, schema, stats, causes } = report;
  const lines = [`## ${signs[verdict]} ${words.verdicts[verdict]} : ${markdownText(source.name)}`, ""];
  if (schema) lines.push(markdownText(words.schema(schema.name, schema.version, null)), "");
  const said = failure ? `${failure.message} ${failure.hint ?? ""} ${words.code(failure.code)}` : words.next[verdict];
  lines.push(markdownText(said), "");
  if (stats.errors > 0) {
    const errors = causes.filter(({ severity }) => severity === "error").length;
    lines.push(markdownText(words.totals(stats.errors, errors)), "");
  }
  if (causes.length === 0) return lines;
  lines.push(`| ${words.problemHead} | ${words.columnHead} | ${words.placeHead} | ${words.how.replace(/\s*:$/, "")} |`);
  lines.push("| --- | --- | --- | --- |");
  for (const { severity, title, fieldName, occurrences, places, howTo } of causes) {
    const sign = severity === "error" ? "❌" : "⚠️";
    const list = placeList(places.slice(0, 5), words);
    const times = occurrences > 1 ? words.places(occurrences) : "";
    const nowhere = fieldName === null ? words.wholeFile : "";
    const where = [times, list].filter((part) => part !== "").join(words.colon) || nowhere;
    lines.push(
      `| ${sign} ${markdownText(title)} | ${markdownText(fieldName ?? "")} | ${markdownText(where)} | ${markdownText(howTo)} |`,
    );
  }
  return [...lines, ""];
}
