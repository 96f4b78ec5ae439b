import { describe, expect, test } from "vitest";
import { buildReport } from "./build-report.ts";
import { FindingCollector } from "./collector.ts";
import type { Finding, Severity } from "./finding.ts";
import { formats } from "./formats.generated.ts";
import type { Report } from "./report.ts";

/** What a hostile file may hold, wherever a report shows it. */
const hostile = [
  "<script>alert(1)</script>",
  "' onmouseover='x",
  "](javascript:alert(1)) @admin #12 | `x`",
  "fin\n::error file=x::faux",
  "=cmd|' /C calc'!A0",
  "\u0000\u0008\ud800",
  "%0A::warning::",
];

function reportOf(
  cell: string,
  failure: Report["failure"] = null,
  { severity = "error", strict = false }: { severity?: Severity; strict?: boolean } = {},
): Report {
  const findings = new FindingCollector();
  const place = { rowNumber: 2, lineNumber: 2, fieldName: cell, fieldNumber: 1, cell };
  const finding: Finding = {
    type: "type-error",
    severity,
    ...place,
    suggestion: { value: cell, confidence: "safe" },
  };
  if (!failure) findings.add(finding);
  return buildReport({
    findings,
    words: () => ({ title: "Titre", message: `« ${cell} » est faux.`, why: cell, howTo: cell }),
    tagsOf: () => [],
    schema: { name: cell, title: null, version: "1", url: null, chosen: "given", score: null, reason: null },
    source: {
      name: cell,
      url: null,
      sha256: null,
      bytes: 1,
      format: "csv",
      encoding: null,
      encodingConfidence: null,
      dialect: null,
      sheet: cell,
      headerRow: 1,
    },
    options: { locale: "fr", ignoreHeaderCase: false, strict, maxErrors: 10 },
    stats: { seconds: 0, fields: 1, rows: 1, rowsProcessed: 1, partial: false },
    version: "0.0.0",
    date: "2026-11-24T00:00:00.000Z",
    failure,
  });
}

const options = { lang: "fr", colour: false } as const;
const written = (name: string, reports: readonly Report[]): string => {
  const format = formats.find((one) => one.name === name);
  if (!format) throw new Error(name);
  const [first] = reports;
  return reports.length === 1 && first ? format.write(first, options) : (format.writeAll?.(reports, options) ?? "");
};

describe.each(hostile)("the file holds %j", (cell) => {
  const reports = [reportOf(cell), reportOf(cell, { code: "empty-file", message: cell, hint: cell })];

  test("html and junit: no element, no attribute of its own, no forbidden character", () => {
    for (const name of ["html", "junit"]) {
      const text = written(name, reports);
      expect(text).not.toMatch(/<script|<[^>]*' onmouseover=/);
      expect(text).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
    }
  });

  test("github: one command a line, none of the file's own", () => {
    for (const report of reports)
      for (const line of written("github", [report]).trimEnd().split("\n"))
        expect(line).toMatch(/^::error file=[^:,]*(,line=2)?,title=/);
  });

  test("csv: no cell begins a formula", () => {
    const text = written("csv", reports);
    expect(text).not.toMatch(/(^|,)"?[=@]/m);
  });

  test("markdown: no HTML, no link, no mention", () => {
    const text = written("markdown", [reports[0] ?? reportOf("")]);
    expect(text).not.toMatch(/<script|(^|[^\\])\]\(|@admin/);
  });

  test("sarif: results, rules and failures in one log", () => {
    const log = JSON.parse(written("sarif", reports));
    const [run] = log.runs;
    expect(log.version).toBe("2.1.0");
    expect(run.results).toHaveLength(1);
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([run.results[0].ruleId]);
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: false });
  });
});

test.each(formats)("$name says that a file was not checked", ({ name }) => {
  const report = reportOf("essai", { code: "empty-file", message: "Le fichier est vide.", hint: null });
  expect(written(name, [report])).toMatch(/empty-file|Le fichier est vide/);
});

describe("with a baseline", () => {
  const [known, fresh] = [reportOf("connu"), reportOf("nouveau")].map((report, index) => {
    const isKnown = index === 0;
    return {
      ...report,
      baseline: { errors: isKnown ? 0 : 1, warnings: 0 },
      errors: report.errors.map((item) => (isKnown ? { ...item, known: true as const } : item)),
      causes: report.causes.map((cause) => ({ ...cause, known: isKnown ? cause.occurrences : 0 })),
    };
  });
  const reports = [known, fresh].filter((report) => report !== undefined);

  test("github: only the new is annotated, and the verdict of the file stands", () => {
    expect(reports.map((report) => written("github", [report]))).toEqual([
      "invalid: connu\n",
      expect.stringMatching(/^::error file=nouveau,/),
    ]);
  });

  test("sarif says which is which, codeclimate keeps all", () => {
    const { results } = JSON.parse(written("sarif", reports)).runs[0];
    expect(results.map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual(["unchanged", "new"]);
    expect(JSON.parse(written("codeclimate", reports))).toHaveLength(2);
  });

  test("junit: what is known is skipped", () => {
    const text = written("junit", reports);
    expect(text).toMatch(/<testsuite name="connu" tests="1" failures="0" errors="0" skipped="1"/);
    expect(text).toMatch(/<testsuite name="nouveau" tests="1" failures="1" errors="0" skipped="0"/);
    expect(text.match(/<skipped /g)).toHaveLength(1);
  });

  test("dotenv: all, and what is new", () => {
    expect(written("dotenv", reports)).toMatch(/verdict=invalid\nfiles=2\nerrors=2\nremarks=0\nnew_errors=1\n/);
  });
});

describe("a remark", () => {
  const loose = reportOf("x", null, { severity: "warning" });
  const strict = reportOf("x", null, { severity: "warning", strict: true });

  test.each<[string, RegExp, RegExp]>([
    ["junit", /failures="0"/, /failures="1"[\s\S]*<failure /],
    ["github", /^::warning /, /^::error /],
    ["sarif", /"level": "warning"/, /"level": "error"/],
    ["codeclimate", /"severity": "minor"/, /"severity": "major"/],
    ["text", /n’empêchent pas la publication/, /elles sont des erreurs/],
    ["html", /n’empêchent pas la publication/, /elles sont des erreurs/],
  ])("%s: lets pass, or with strict fails what it makes fail", (name, lets, fails) => {
    expect([loose.verdict, strict.verdict]).toEqual(["valid-with-remarks", "invalid"]);
    expect(written(name, [loose])).toMatch(lets);
    expect(written(name, [strict])).toMatch(fails);
    expect(written(name, [strict])).not.toMatch(lets);
  });
});

test("codeclimate: each place has its own fingerprint, which does not move with the rows", () => {
  const report = reportOf("x");
  const [item] = report.errors;
  const moved = { ...report, errors: item ? [{ ...item, rowNumber: 9, lineNumber: 9 }, item] : [] };
  const fingerprints = (one: Report): string[] =>
    JSON.parse(written("codeclimate", [one])).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  expect(new Set(fingerprints(moved)).size).toBe(2);
  expect(fingerprints(moved)[0]).toBe(fingerprints(report)[0]);
});
