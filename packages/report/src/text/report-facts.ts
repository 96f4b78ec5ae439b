import type { Catalogue } from "../language/catalogue.ts";
import type { Cause, Report, Verdict } from "../report.ts";

/** A sign beside each verdict, where colours may not be seen. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
  valid: "✔",
  "valid-with-remarks": "✔",
  invalid: "✘",
  "not-checked": "?",
};

/** The parts of a report in the order they are to be read: a heading, its causes. What leads stands apart, whatever its severity. */
export function partsOf({ causes, options }: Report, words: Catalogue): (readonly [string, Cause[]])[] {
  return [
    [words.leadsHeading, causes.filter(({ leads }) => leads)],
    [words.verdicts.invalid, causes.filter(({ leads, severity }) => !leads && severity === "error")],
    [words.remarksHeading(options.strict), causes.filter(({ leads, severity }) => !leads && severity !== "error")],
  ];
}

/** What a report is about, a line each: the schema, the size of the file, how much there is to say. */
export function reportFacts({ schema, stats, source, causes, failure }: Report, words: Catalogue): string[] {
  const percent = schema?.score == null ? null : Math.round(schema.score * 100);
  const found = [schema ? words.schema(schema.name || words.unnamed, schema.version, percent) : words.noSchema];
  if (failure && stats.rows === 0) return schema ? found : [];
  // A JSON document has records, a table rows and columns.
  const size = stats.fields === 0 ? words.records(stats.rows) : words.rows(stats.rows, stats.fields);
  const sheet = source.sheet === null ? "" : words.sheet(source.sheet);
  found.push([size, sheet, source.encoding].filter(Boolean).join(", "));
  if (stats.errors > 0)
    found.push(words.totals(stats.errors, causes.filter(({ severity }) => severity === "error").length));
  if (stats.warnings > 0) found.push(words.remarks(stats.warnings));
  return found;
}
