import type { Finding, Lang } from "@opendatalocale/report";
import { describe, expect, test } from "vitest";
import { checks } from "./checks.generated.ts";
import { validate } from "./validate.ts";
import { wordsOf } from "./words/wording.ts";

describe.each(checks)("$type", (check) => {
  test.each(check.examples)("finds what its example says: $title", async ({ schema, csv, finds }) => {
    const report = await validate({ name: "exemple.csv", text: csv }, { schema });
    const found = [...report.errors, ...report.warnings].filter(({ type }) => type === check.type);
    const places = found.map(({ rowNumber, fieldName }, index) => ({
      ...(finds[index]?.row === undefined ? {} : { row: rowNumber }),
      ...(finds[index]?.field === undefined ? {} : { field: fieldName }),
    }));
    expect(places).toEqual(finds);
  });

  const constraints =
    check.type === "constraint-error"
      ? [
          "required",
          "enum",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "categories",
          "jsonSchema",
        ]
      : [""];
  const types =
    check.type === "type-error"
      ? [
          "date",
          "datetime",
          "time",
          "number",
          "integer",
          "year",
          "yearmonth",
          "duration",
          "boolean",
          "geopoint",
          "array",
          "object",
          "string",
        ]
      : [""];

  test.each(["fr", "en"] as const)("says everything in %s, without a regular expression", (lang: Lang) => {
    for (const constraint of constraints) {
      for (const fieldType of types) {
        const finding: Finding = {
          type: check.type,
          severity: "error",
          constraint,
          cell: "x",
          check: "siret",
          params: { fieldType, format: "default", expected: "nom", label: "nom" },
        };
        const secret = constraint === "pattern" || constraint === "jsonSchema" ? "^[A-Z]\\d+$" : "nom";
        for (const sentence of Object.values(
          wordsOf({ ...finding, params: { ...finding.params, expected: secret } }, lang),
        )) {
          expect(sentence.trim()).not.toBe("");
          expect(sentence).not.toMatch(/\\d|\[A-Z\]|undefined|null/);
        }
      }
    }
  });
});

test("every type is worded once, and called by one check at most", () => {
  expect(new Set(checks.map(({ type }) => type)).size).toBe(checks.length);
  const names = checks.flatMap(({ custom }) => custom?.names ?? []);
  expect(new Set(names).size).toBe(names.length);
});
