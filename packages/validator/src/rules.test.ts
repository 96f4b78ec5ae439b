import type { Finding } from "@opendatalocale/report";
import { describe, expect, test } from "vitest";
import { RuleMemoryFull } from "./rule.ts";
import { HashTable, MAX_KEYS } from "./rule-kinds/hash-table.ts";
import { rules } from "./rules.generated.ts";
import { validate } from "./validate.ts";
import { wordsOf } from "./words/wording.ts";

describe.each(rules)("$type", ({ type, schemas, examples }) => {
  test.each(examples)("finds what its example says: $title", async ({ csv, finds }) => {
    const report = await validate({ name: "exemple.csv", text: csv }, { schema: schemas[0] });
    const found = report.warnings.filter((warning) => warning.type === type);
    expect(report.failure).toBeNull();
    expect(found.map(({ rowNumber, fieldName }) => ({ row: rowNumber, field: fieldName }))).toEqual(finds);
  });

  test.each(["fr", "en"] as const)("says everything in %s", (lang) => {
    const finding: Finding = { type, severity: "warning", cell: "x", params: {} };
    for (const sentence of Object.values(wordsOf(finding, lang))) {
      expect(sentence.trim()).not.toBe("");
      expect(sentence).not.toMatch(/\\d|undefined|null/);
    }
  });
});

test.each(rules.filter(({ start }) => start().skipsEmpty))(
  "$type passes over rows where a cell is empty, as it says",
  ({ fields, start }) => {
    for (const empty of fields.keys())
      for (const cell of ["x", "7.5", "2999-01-01", "-1", "A/B"])
        expect(
          start().row(
            fields.map((_, index) => (index === empty ? "" : cell)),
            2,
          ),
        ).toBeNull();
  },
);

test("a rule is a remark, and an error with strict", async () => {
  const text = "datesPeriodeVersement\n2017-13-45\n";
  const loose = await validate({ name: "a.csv", text }, { schema: "scdl/subventions" });
  expect(loose.warnings.some(({ type }) => type === "subventions-period-invalid")).toBe(true);
  expect(loose.errors.some(({ type }) => type === "subventions-period-invalid")).toBe(false);
});

test("a rule that stops says so once, and nothing it could not know", () => {
  const table = new HashTable();
  for (let key = 1; key <= MAX_KEYS; key++) table.add({ high: key, low: key }, key + 1);
  expect(table.find({ high: MAX_KEYS, low: MAX_KEYS })).toBe(MAX_KEYS + 1);
  expect(() => table.add({ high: 0, low: -5 }, 1)).toThrow(RuleMemoryFull);
});

test("the quick road and the exact one say the same of a long file", async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => `21350288300019,A${index % 4990}`);
  const report = await validate(
    { name: "a.csv", text: `COLL_SIRET,DELIB_ID\n${rows.join("\n")}\n` },
    { schema: "scdl/deliberations" },
  );
  const found = report.warnings.filter(({ type }) => type === "deliberations-id-repeated");
  expect(found.map(({ rowNumber }) => rowNumber)).toEqual(Array.from({ length: 10 }, (_, index) => 4992 + index));
});
