import { FingerprintCounter, fingerprintOf } from "../fingerprint.ts";
import { defineFormat } from "../format.ts";
import type { Report, ReportItem } from "../report.ts";

/** GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/): the part of Code Climate's format that it reads. */
export const format = defineFormat({
  name: "codeclimate",
  mediaType: "application/json",
  extension: ".json",
  write: (report) => document([report]),
  writeAll: (reports) => document(reports),
});

function document(reports: readonly Report[]): string {
  const counter = new FingerprintCounter();
  const issues = reports.flatMap((report) => {
    const { source, failure, errors, warnings } = report;
    const path = pathOf(source.name);
    if (failure) return [unchecked(failure.code, failure.message, path)];
    return [
      ...errors.map((item) => issue(item, "major", report, path, counter)),
      ...warnings.map((item) => issue(item, report.options.strict ? "major" : "minor", report, path, counter)),
    ];
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}

function issue(item: ReportItem, severity: string, { schema }: Report, path: string, counter: FingerprintCounter) {
  const place = item.reference ?? item.pointer;
  return {
    description: place === null ? item.message : `${place} : ${item.message}`,
    check_name: [item.type, item.constraint, item.check].filter((part) => part !== null).join("/"),
    fingerprint: counter.next(fingerprintOf(path, schema?.name ?? null, item)),
    severity,
    location: { path, lines: { begin: item.lineNumber ?? 1 } },
  };
}

/** What could not be checked comes before all that is wrong. */
function unchecked(code: string, message: string, path: string) {
  const facts = { type: code, constraint: null, check: null, fieldName: null, fieldNumber: null, pointer: null };
  return {
    description: message,
    check_name: code,
    fingerprint: fingerprintOf(path, null, { ...facts, cell: null }),
    severity: "critical",
    location: { path, lines: { begin: 1 } },
  };
}

/** Relative to the repository, with slashes, without `./`, which GitLab does not take. */
function pathOf(name: string): string {
  return name
    .replace(/\p{Cs}/gu, "\ufffd")
    .replaceAll("\\", "/")
    .replace(/^(\.\/)+/, "");
}
