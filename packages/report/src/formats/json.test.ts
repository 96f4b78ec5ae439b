import { expect, test } from "vitest";
import { buildReport } from "../build-report.ts";
import { FindingCollector } from "../collector.ts";
import type { Finding } from "../finding.ts";
import type { Report } from "../report.ts";
import { format } from "./json.ts";

function reportOf(errors: number, warnings: number): Report {
  const findings = new FindingCollector();
  const add = (severity: Finding["severity"], rowNumber: number) =>
    findings.add({
      type: "type-error",
      severity,
      rowNumber,
      cell: `« é »\n"${rowNumber}"`,
      params: { list: [1, { a: "\n" }] },
    });
  for (let row = 2; row < errors + 2; row++) add("error", row);
  for (let row = 2; row < warnings + 2; row++) add("warning", row);
  return buildReport({
    findings,
    words: () => ({ title: "Titre", message: "Message\n", why: "", howTo: "" }),
    tagsOf: () => ["#table"],
    schema: null,
    source: {
      name: "a.csv",
      url: null,
      sha256: null,
      bytes: 1,
      format: "csv",
      encoding: null,
      encodingConfidence: null,
      dialect: null,
      sheet: null,
      headerRow: 1,
    },
    options: { locale: "fr", ignoreHeaderCase: false, strict: false, maxErrors: 10_000 },
    stats: { seconds: 0, fields: 1, rows: 1, rowsProcessed: 1, partial: false },
    version: "0.0.0",
    date: "2026-11-24T00:00:00.000Z",
    failure: null,
  });
}

test.each([
  [0, 0],
  [1, 0],
  [0, 2],
  [900, 700],
])("%d errors and %d warnings: the text is the report as JSON, in pieces that stay small", (errors, warnings) => {
  const report = reportOf(errors, warnings);
  const text = format.write(report, { lang: "fr", colour: false });
  expect(text).toBe(`${JSON.stringify(report, null, 2)}\n`);
  for (const piece of format.pieces?.(report) ?? []) expect(piece.length).toBeLessThan(100_000);
});
