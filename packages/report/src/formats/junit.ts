import { defineFormat } from "../format.ts";
import type { Cause, Report } from "../report.ts";
import { markup } from "../text/markup.ts";

/** A suite a file, a test case a cause: what continuous integration shows as tests. A cause that a baseline wholly knows is a skipped one. */
export const format = defineFormat({
  name: "junit",
  mediaType: "application/xml",
  extension: ".xml",
  write: (report) => document([report]),
  writeAll: (reports) => document(reports),
});

function document(reports: readonly Report[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${reports.map(suite).join("\n")}\n</testsuites>\n`;
}

function suite(report: Report): string {
  const { source, schema, causes, failure, stats } = report;
  const name = markup(source.name);
  const errors = causes.filter(({ severity }) => report.options.strict || severity === "error");
  const skipped = errors.filter(isKnown).length;
  const cases = errors.map((cause) => {
    const { title, fieldName, type, message, occurrences, places, howTo } = cause;
    const of = `<testcase classname="${name}" name="${markup(fieldName ? `${title} (${fieldName})` : title)}">`;
    if (isKnown(cause)) return `${of}<skipped message="${markup(message)}"/></testcase>`;
    const detail = `${message}\n${occurrences} × ${places.join(", ")}\n${howTo}`;
    return `${of}<failure type="${markup(type)}" message="${markup(message)}">${markup(detail)}</failure></testcase>`;
  });
  if (failure)
    cases.push(
      `<testcase classname="${name}" name="${markup(failure.code)}"><error type="${markup(failure.code)}" message="${markup(failure.message)}"/></testcase>`,
    );
  if (cases.length === 0) cases.push(`<testcase classname="${name}" name="${markup(schema?.name ?? "schema")}"/>`);
  return `<testsuite name="${name}" tests="${cases.length}" failures="${errors.length - skipped}" errors="${failure ? 1 : 0}" skipped="${skipped}" time="${stats.seconds}">\n${cases.join("\n")}\n</testsuite>`;
}

function isKnown({ known, occurrences }: Cause): boolean {
  return known === occurrences;
}
