import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildReport } from "./build-report.ts";
import { FindingCollector } from "./collector.ts";
import type { Finding } from "./finding.ts";
import { formats } from "./formats.generated.ts";
import { cellReference } from "./place.ts";
import schema from "./report.schema.json" with { type: "json" };
import type { Report } from "./report.ts";

const words = (finding: Finding) => ({
  title: `Titre ${finding.type}`,
  message: `« ${finding.cell ?? ""} » est faux.`,
  why: "Parce que.",
  howTo: "Corrigez.",
});

function reportOf(findings: readonly Finding[], more: Partial<Report> = {}, maxErrors = 100): Report {
  const collector = new FindingCollector({ maxErrors });
  for (const finding of findings) collector.add(finding);
  return buildReport({
    findings: collector,
    words,
    tagsOf: () => ["#table"],
    schema: {
      name: "scdl/essai",
      title: "Essai",
      version: "1.0.0",
      url: null,
      chosen: "given",
      score: null,
      reason: null,
    },
    source: {
      name: "essai.csv",
      url: null,
      sha256: null,
      bytes: 10,
      format: "csv",
      encoding: "utf-8",
      encodingConfidence: 1,
      dialect: { delimiter: ";", quoteChar: '"', lineTerminator: "\n", skipInitialSpace: false, confidence: 0.9 },
      sheet: null,
      headerRow: 1,
    },
    options: { locale: "fr", ignoreHeaderCase: false, strict: false, maxErrors },
    stats: { seconds: 0.1, fields: 2, rows: 3, rowsProcessed: 3, partial: false },
    version: "0.0.0",
    date: "2026-11-24T00:00:00.000Z",
    failure: null,
    ...more,
  });
}

const faulty: Finding = {
  type: "type-error",
  severity: "error",
  rowNumber: 12,
  lineNumber: 12,
  fieldName: "date",
  fieldNumber: 3,
  cell: "01/12/2023",
  params: { fieldType: "date", format: "default" },
  suggestion: { value: "2023-12-01", confidence: "to-confirm" },
};
const remark: Finding = { type: "extra-label", severity: "warning", fieldName: "x", fieldNumber: 4 };
/** A remark that explains the errors comes before them. */
const leading: Finding = { type: "doubtful-schema", severity: "warning", leads: true };
const failure = { code: "empty-file", message: "Le fichier est vide.", hint: null };

describe("verdict", () => {
  test.each([
    ["valid", [], {}],
    ["valid-with-remarks", [remark], {}],
    ["invalid", [remark, faulty], {}],
    ["not-checked", [], { failure }],
    ["invalid", [remark], { options: { locale: "fr", ignoreHeaderCase: false, strict: true, maxErrors: 100 } }],
  ] as const)("%s", (verdict, findings, more) => {
    const report = reportOf(findings, more);
    expect(report.verdict).toBe(verdict);
    expect(report.valid).toBe(verdict.startsWith("valid"));
  });
});

describe("the published JSON Schema", () => {
  const accepts = new Ajv({ allErrors: true }).compile(schema);
  test.each([
    ["a valid file", reportOf([])],
    ["findings", reportOf([faulty, remark, leading])],
    ["a failure", reportOf([], { failure, schema: null })],
  ])("accepts %s", (_, report) => {
    accepts(report);
    expect(accepts.errors).toBe(null);
  });
  test.each([
    ["an unknown verdict", { verdict: "ok" }],
    ["an unknown key", { extra: 1 }],
    ["a missing list", { errors: undefined }],
    ["a count that is no number", { stats: { ...reportOf([]).stats, errors: "2" } }],
  ])("refuses %s", (_, change) => {
    expect(accepts({ ...reportOf([faulty]), ...change })).toBe(false);
  });
});

test.each([
  [12, 3, "C12"],
  [1, 27, "AA1"],
  [2, 702, "ZZ2"],
  [2, 703, "AAA2"],
  [5, null, "5"],
  [null, 2, "B"],
  [null, null, null],
])("row %s, column %s is %s", (row, column, reference) => {
  expect(cellReference(row, column)).toBe(reference);
});

test("no cell is kept whole in a report, however long", () => {
  const report = reportOf([{ ...faulty, cell: "x".repeat(100_000) }]);
  expect(JSON.stringify(report).length).toBeLessThan(5000);
});

test("a frequent problem does not hide a rare one", () => {
  const many = Array.from({ length: 3000 }, (_, index): Finding => ({ ...faulty, rowNumber: index + 2 }));
  const report = reportOf([...many, { ...faulty, type: "blank-row", rowNumber: 9999 }], {}, 2000);
  expect(report.errors.some(({ type }) => type === "blank-row")).toBe(true);
  expect(report.stats).toMatchObject({ errors: 3001, listed: { errors: 1001 } });
});

test("property: counts are exact whatever the order and the limit", () => {
  const finding = fc.record({
    type: fc.constantFrom("a", "b"),
    severity: fc.constantFrom("error" as const, "warning" as const),
    rowNumber: fc.integer({ min: 1, max: 50 }),
    fieldName: fc.constantFrom("x", "y"),
  });
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 60 }), fc.integer({ min: 0, max: 70 }), (findings, limit) => {
      const { stats, causes, errors, warnings } = reportOf(findings, {}, limit);
      expect(stats.errors + stats.warnings).toBe(findings.length);
      expect(causes.reduce((sum, { occurrences }) => sum + occurrences, 0)).toBe(findings.length);
      expect(errors.length + warnings.length).toBe(Math.min(limit, findings.length));
    }),
  );
});

test.each(formats.map((format) => [format.name, format] as const))(
  "%s has its golden form in both languages",
  async (name, format) => {
    for (const lang of ["fr", "en"] as const) {
      const text = format.write(reportOf([faulty, remark, leading]), { lang, colour: false });
      await expect(text).toMatchFileSnapshot(`../fixtures/${name}.${lang}${format.extension}`);
    }
  },
);

test("what leads is said first in every form that a person reads, and changes no verdict", () => {
  const report = reportOf([faulty, faulty, leading]);
  expect(report.causes.map(({ type }) => type)).toEqual(["doubtful-schema", "type-error"]);
  expect(report.verdict).toBe("invalid");
  for (const name of ["text", "html", "markdown"]) {
    const text = formats.find((one) => one.name === name)?.write(report, { lang: "fr", colour: false }) ?? "";
    expect(text.split("Titre doubtful-schema")[0]).not.toContain("Titre type-error");
    expect(text.split("Titre type-error")[0]).toContain("Titre doubtful-schema");
  }
});

test("text drives no terminal: escape sequences from a file are made visible", () => {
  const text = formats
    .find(({ name }) => name === "text")
    ?.write(
      reportOf([{ ...faulty, cell: "\u001b[2J\u202eabc" }], {
        source: { ...reportOf([]).source, name: "a\u001b]0;x.csv" },
      }),
      { lang: "fr", colour: false },
    );
  for (const hostile of ["\u001b", "\u202e"]) expect(text).not.toContain(hostile);
});
