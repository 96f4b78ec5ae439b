import { findSchema, loadSchema } from "@opendatalocale/schemas";
import { compileSchema, type SchemaDescriptor } from "@opendatalocale/table-schema";
import { fromText, openTable, rowsOf } from "@opendatalocale/tabular";
import { csvLine } from "@opendatalocale/tabular/write";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { headerScoreFor } from "../header/header-score.ts";
import { repairs } from "../repairs.generated.ts";
import { validate } from "../validate.ts";
import type { Change, ChangeKind } from "./change.ts";
import { columnChecks } from "./column-checks.ts";
import { openFix } from "./open-fix.ts";
import { undoRepairs } from "./undo-repairs.ts";

const toy: SchemaDescriptor = {
  fields: [
    { name: "siret", type: "string", constraints: { required: true, pattern: "^\\d{14}$" } },
    { name: "jour", type: "date" },
    { name: "montant", type: "number", constraints: { required: true } },
    { name: "nature", type: "string", constraints: { enum: ["aide en numéraire", "aide en nature"] } },
    { name: "avis", type: "boolean", trueValues: ["oui"], falseValues: ["non"] },
    { name: "code_postal", type: "string" },
    { name: "horaires", type: "string", customCheck: "opening-hours-value" },
  ],
};
const toyRows = [
  ["21350238800019", "2023-12-01", "1200.5", "aide en nature", "oui", "01000", "Mo-Fr 09:00-12:00"],
  ["21350238800019", "", "-5", "", "", "", ""],
];

/** A schema and rows that it accepts. */
async function subject(reference: string): Promise<{ schema: SchemaDescriptor; rows: readonly (readonly string[])[] }> {
  if (reference === "toy") return { schema: toy, rows: toyRows };
  const search = findSchema(reference);
  if ("error" in search) throw new Error(reference);
  const { tableSchema, rows } = await loadSchema(search.schema);
  return { schema: tableSchema, rows: rows.ok };
}

/** What happens to cells on their way through spreadsheets and keyboards. */
const accidents: readonly ((cell: string) => string)[] = [
  (cell) => cell,
  (cell) => cell,
  (cell) => cell,
  (cell) => ` ${cell}\u00a0`,
  (cell) => cell.normalize("NFD"),
  (cell) => Buffer.from(cell, "utf8").toString("latin1"),
  (cell) => cell.toUpperCase(),
  (cell) => cell.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1"),
  (cell) => cell.replaceAll("-", "/"),
  (cell) => cell.replace(/^(\d+)\.(\d+)$/, "$1,$2 €"),
  (cell) => cell.replace(/(\d)(?=(?:\d{3})+$)/g, "$1 "),
  (cell) => cell.replace(/^0+/, ""),
  (cell) => cell.replace(/^(\d)(\d{6,})$/, "$1,$2E+13"),
  (cell) => cell.replace(/^\[(.*), (.*)\]$/, "$2;$1"),
  (cell) => cell.slice(1),
  () => "",
];
const strange = fc.oneof(
  fc.constantFrom("x", "Total", "=A1", "Ne rien indiquer", "2,43E+13", "45261", "12 k€", "lundi de 9h à 12h", "éÃ©"),
  fc.constantFrom("02 99 12 34 56", "03/04/2023", "25 %", "www.rennes.fr", "a;b", "-", " ", "1er mai 2023", "80"),
  fc.string({ maxLength: 8 }),
);

function fileFrom({ fields }: SchemaDescriptor, rows: readonly (readonly string[])[]) {
  const names = fields.map(({ name }) => name);
  const cell = (value: string) =>
    fc.oneof(
      { weight: 5, arbitrary: fc.nat(accidents.length - 1).map((n) => accidents[n]?.(value) ?? "") },
      { weight: 1, arbitrary: strange },
    );
  const row = fc
    .constantFrom(...rows)
    .chain((cells) => fc.tuple(...cells.map(cell)))
    .chain((cells) =>
      fc.oneof({ weight: 8, arbitrary: fc.constant(cells) }, { weight: 1, arbitrary: strangeRow(cells) }),
    );
  const label = (name: string) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant(name) },
      { weight: 1, arbitrary: fc.constantFrom(` ${name}`, name.toUpperCase(), `${name}s`, "", "service") },
    );
  return fc.record({
    labels: fc.tuple(...names.map(label)),
    rows: fc.array(row, { minLength: 1, maxLength: 4 }),
    moved: fc.nat(names.length),
  });
}

function strangeRow(cells: readonly string[]) {
  return fc.constantFrom(
    [],
    cells.map(() => ""),
    cells.slice(2),
    [...cells, "", ""],
    [...cells, "de trop"],
    ["Total", "", "12"],
  );
}

/** Checks that compare columns: a cell that was faulty was none of their business, and is once it is mended. */
const acrossColumns =
  /^(cohesive-columns-value|compare-columns-value|sum-columns-value|one-of-required|unique|primary)/;

async function errorsIn(csv: string, schema: SchemaDescriptor): Promise<number> {
  const report = await validate({ name: "f.csv", text: csv }, { schema, delimiter: "," });
  expect(report.failure).toBeNull();
  const causes = report.causes.filter(({ severity, type }) => severity === "error" && !acrossColumns.test(type));
  return causes.reduce((sum, { occurrences }) => sum + occurrences, 0);
}

const onlySafe = ({ confidence }: ChangeKind) => confidence === "safe";
const everything = () => true;
const isOfHeader = ({ repair }: ChangeKind) => /-columns?$/.test(repair);

describe.each(["toy", "scdl/subventions", "scdl/deliberations", "etalab/schema-irve-statique"])("%s", (reference) => {
  let about: Awaited<ReturnType<typeof subject>>;
  beforeAll(async () => {
    about = await subject(reference);
  });

  test.each([
    ["safe changes", onlySafe],
    ["all changes", everything],
  ])("%s never add an error, never lose a row or a column, never touch a cell that was right", async (_, accepts) => {
    const { schema, rows } = about;
    const compiled = compileSchema(schema);
    const checks = await columnChecks(compiled);
    const property = fc.asyncProperty(fileFrom(schema, rows), async ({ labels, rows, moved }) => {
      const turned = <T>(cells: readonly T[]) => [...cells.slice(moved), ...cells.slice(0, moved)];
      const text = [turned(labels), ...rows.map(turned)].map(csvLine).join("");
      const reading = { delimiter: ",", headerScore: headerScoreFor(schema) } as const;
      const fix = await openFix(() => fromText("f.csv", text), { schema, delimiter: "," });
      const mend = async (accepts: (kind: ChangeKind) => boolean) => {
        const changes: Change[] = [];
        const mended: (readonly string[])[] = [];
        for await (const row of fix.mend({ accepts, onChange: (change) => changes.push(change) })) mended.push(row);
        return { changes, mended, csv: mended.map(csvLine).join("") };
      };
      const { changes, mended, csv } = await mend(accepts);
      // A column under another name hides its errors; once it is known, they must only become fewer.
      const known = await mend((kind) => isOfHeader(kind) && accepts(kind));
      expect(await errorsIn(csv, schema)).toBeLessThanOrEqual(await errorsIn(known.csv, schema));

      const original = await openTable(fromText("f.csv", text), reading);
      const expected: (readonly string[])[] = [original.labels];
      for await (const { cells } of rowsOf(original)) expected.push(cells);
      const undone: (readonly string[])[] = [];
      for await (const row of undoRepairs(mended, changes)) undone.push(row);
      expect(undone).toEqual(expected);

      for (const { repair: name, before, field } of changes) {
        const repair = repairs.find((one) => one.name === name);
        const reader = compiled.fields.find((one) => one.field.name === field);
        if (!repair || repair.evenIfAccepted) continue;
        const reading = reader?.(before);
        const fails = reading?.value != null && checks.get(field)?.some((check) => check.test([reading.value]));
        expect({ name, field, before, wasWrong: (reading && "error" in reading) || fails }).toMatchObject({
          wasWrong: true,
        });
      }
      for (const { repair, before } of changes)
        if (repair === "blank-row") expect(before).toMatch(/^\[(?:"\s*",?)*\]$/);
    });
    await fc.assert(property, { numRuns: 60 });
  });
});
