import { fromText } from "@opendatalocale/tabular";
import { expect, test } from "vitest";
import { CauseSample } from "./cause-sample.ts";
import { validate } from "./validate.ts";

const schema = {
  fields: [
    { name: "a", type: "integer", constraints: { maximum: 9_000 } },
    { name: "siret", constraints: { pattern: "^\\d{14}$" } },
    { name: "c", constraints: { required: true } },
  ],
  custom_checks: [{ name: "french-siret-value", params: { column: "siret" } }],
};

/** The report, but for its clock. Handing every finding on, each one must be made. */
async function report(rows: readonly string[], handsOn: boolean, maxErrors?: number) {
  const text = `a,siret,c\n${rows.join("\n")}\n`;
  const options = { ...(handsOn ? { onFinding: () => {} } : {}), ...(maxErrors === undefined ? {} : { maxErrors }) };
  const found = await validate(fromText("a.csv", text), { schema, ...options });
  return { ...found, date: "", stats: { ...found.stats, seconds: 0 } };
}

const times = (count: number, row: (index: number) => string) => Array.from({ length: count }, (_, at) => row(at));

test.each<[string, string[]]>([
  ["the same cell everywhere", times(4000, () => "x,123,y")],
  ["another cell each time", times(4000, (at) => `x${at},${at},y`)],
  ["new cells once many were told", times(6000, (at) => `1,${at < 3000 ? 12 : 12 + Math.floor((at - 3000) / 900)},y`)],
  ["several faults a cell and a row", times(3000, (at) => `${9_000 + at},1234567890123${at % 10},`)],
  ["long cells that begin alike", times(2500, (at) => `1,${"9".repeat(600)}${at},y`)],
  ["ragged rows", times(5000, (at) => (at % 3 === 0 ? "1" : at % 3 === 1 ? ",,y,more" : "1,,y,,z"))],
  ["blank rows", times(6000, (at) => (at % 2 === 0 ? ",," : "1,,y"))],
])("what is only counted is in the report all the same: %s", async (_, rows) => {
  const found = await report(rows, false);
  expect(found.stats.errors).toBeGreaterThan(2000);
  expect(found).toEqual(await report(rows, true));
  expect(await report(rows, false, 20)).toEqual(await report(rows, true, 20));
});

test("a finding is made until the cause was told enough and its examples are full", () => {
  const sample = new CauseSample(2);
  const finding = (cell: string) => ({ type: "type-error", severity: "error" as const, cell });
  for (const cell of ["1", "1"]) {
    expect(sample.absorbs(cell)).toBe(false);
    sample.tell(finding(cell));
  }
  expect(sample.absorbs("1")).toBe(true);
  for (const cell of ["2", "3", "4", "5"]) {
    expect(sample.absorbs(cell)).toBe(false);
    sample.tell(finding(cell));
  }
  expect(sample.absorbs("6")).toBe(true);
  expect(sample.takeCount()).toEqual({ like: finding("1"), count: 2 });
  expect(sample.takeCount()).toBe(null);
});
