import { defineFormat, type WriteOptions } from "../format.ts";
import { catalogueOf } from "../language/catalogue.ts";
import type { Report } from "../report.ts";
import { markup } from "../text/markup.ts";

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
  const lines = [`## ${signs[verdict]} ${words.verdicts[verdict]} : ${plain(source.name)}`, ""];
  if (schema) lines.push(plain(words.schema(schema.name, schema.version, null)), "");
  const said = failure ? `${failure.message} ${failure.hint ?? ""} ${words.code(failure.code)}` : words.next[verdict];
  lines.push(plain(said), "");
  if (causes.length === 0) return lines;
  lines.push(`| ${words.problemHead} | ${words.columnHead} | ${words.placeHead} | ${words.how.replace(/\s*:$/, "")} |`);
  lines.push("| --- | --- | --- | --- |");
  for (const { severity, title, fieldName, occurrences, places, howTo } of causes) {
    const sign = severity === "error" ? "❌" : "⚠️";
    const where = `${words.places(occurrences)} ${places.slice(0, 5).join(", ")}`;
    lines.push(`| ${sign} ${plain(title)} | ${plain(fieldName ?? "")} | ${plain(where)} | ${plain(howTo)} |`);
  }
  return [...lines, ""];
}

/** Markdown's signs are escaped, HTML too, and an invisible space keeps `@name` and `#12` from being links. */
function plain(text: string): string {
  return markup(text)
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]()|~!]/g, "\\$&")
    .replace(/([@#])(?=\w)(?<!&#)/g, "$1\u200b")
    .replace(/:\/\//g, ":\u200b//");
}
