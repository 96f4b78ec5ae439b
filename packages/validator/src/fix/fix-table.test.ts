import { compileSchema, type SchemaDescriptor } from "@opendatalocale/table-schema";
import { fromText, openTable, rowsOf } from "@opendatalocale/tabular";
import { csvLine } from "@opendatalocale/tabular/write";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headerScoreFor } from "../header-score.ts";
import { validate } from "../validate.ts";
import { type Change, type ChangeKind, type FixOptions, fixTable } from "./fix-table.ts";
import { openFix } from "./open-fix.ts";

const schema: SchemaDescriptor = {
  fields: [
    { name: "siret", type: "string", constraints: { required: true, pattern: "^\\d{14}$" } },
    { name: "jour", type: "date" },
    { name: "montant", type: "number", constraints: { required: true } },
    { name: "nature", type: "string", constraints: { enum: ["aide en numéraire", "aide en nature"] } },
    { name: "avis", type: "boolean", trueValues: ["oui"], falseValues: ["non"] },
  ],
};

async function mend(text: string, options: FixOptions = {}, descriptor: SchemaDescriptor = schema) {
  const changes: Change[] = [];
  const fix = await openFix(() => fromText("f.csv", text), { schema: descriptor });
  let csv = "";
  const onChange = (change: Change) => changes.push(change);
  for await (const cells of fix.mend({ ...options, onChange })) csv += csvLine(cells);
  return { csv, changes };
}

const everything = { accepts: () => true };

describe("golden files", () => {
  test.each<[name: string, before: string, after: string, options: FixOptions]>([
    [
      "separator, decimal comma, dates, booleans, case of a list",
      "siret;jour;montant;nature;avis\n213 502 388 00019;25/12/2023;1 200,50;Aide en Nature;OUI\n",
      "siret,jour,montant,nature,avis\n21350238800019,2023-12-25,1200.50,aide en nature,oui\n",
      {},
    ],
    [
      "header renamed, ordered, completed; own columns kept after",
      "Montant,SIRET,service\n12,21350238800019,Culture\n",
      "siret,jour,montant,nature,avis,service\n21350238800019,,12,,,Culture\n",
      {},
    ],
    [
      "blank rows and unnamed empty columns go, title lines too",
      "Subventions 2023,,,\n\nsiret,montant,,nature\n21350238800019,1,,\n,,,\n21350238800019,2,,\n",
      "siret,jour,montant,nature,avis\n21350238800019,,1,,\n21350238800019,,2,,\n",
      {},
    ],
    [
      "a total is set aside only when accepted",
      "siret,jour,montant,nature,avis\n21350238800019,,1,,\nTotal,,1,,\n",
      "siret,jour,montant,nature,avis\n21350238800019,,1,,\nTotal,,1,,\n",
      {},
    ],
    [
      "a total is set aside when accepted",
      "siret,jour,montant,nature,avis\n21350238800019,,1,,\nTotal,,1,,\n",
      "siret,jour,montant,nature,avis\n21350238800019,,1,,\n",
      everything,
    ],
    [
      "a doubtful date waits for a person",
      "siret,jour,montant,nature,avis\n21350238800019,03/04/2023,1,,\n",
      "siret,jour,montant,nature,avis\n21350238800019,03/04/2023,1,,\n",
      {},
    ],
    [
      "a formula is made harmless, a negative number is not one",
      "siret,jour,montant,nature,avis,note\n21350238800019,,-5,,,=cmd|' /C calc'!A0\n",
      "siret,jour,montant,nature,avis,note\n21350238800019,,-5,,,'=cmd|' /C calc'!A0\n",
      {},
    ],
    [
      "cells beyond the header stay",
      "siret,jour,montant,nature,avis\n21350238800019,,1,,,de trop\n",
      "siret,jour,montant,nature,avis\n21350238800019,,1,,,de trop\n",
      {},
    ],
  ])("%s", async (_, before, after, options) => {
    expect((await mend(before, options)).csv).toBe(after);
  });
});

test("every change carries what is needed to undo it", async () => {
  const { changes } = await mend("siret;montant\n21350238800019;1 200,50\n");
  expect(changes).toContainEqual({
    repair: "plain-number",
    confidence: "safe",
    row: 2,
    field: "montant",
    before: "1 200,50",
    after: "1200.50",
  });
});

const cell = fc.oneof(
  fc.constantFrom(
    "21350238800019",
    "213 502 388 00019",
    "2,43E+13",
    "2023-12-01",
    "25/12/2023",
    "03/04/2023",
    "1 200,50",
  ),
  fc.constantFrom(
    "12",
    "-5",
    "25 %",
    "oui",
    "VRAI",
    "x",
    "Aide en nature",
    "aide en numÃ©raire",
    "",
    " ",
    "Total",
    "=A1",
    "é",
  ),
  fc.string({ maxLength: 8 }),
);
const label = fc.constantFrom(
  "siret",
  "SIRET",
  "jour",
  "montant",
  "Montant",
  "nature",
  "avis",
  "avi",
  "service",
  "",
  "objet",
);
const file = fc.record({
  labels: fc.uniqueArray(label, { minLength: 1, maxLength: 6, selector: (one) => one.toLowerCase() }),
  rows: fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 6 }),
});

/** Sorted contents, to compare rows whatever became of their columns. */
const contents = (cells: readonly string[]) => cells.filter((one) => one.trim() !== "").sort();

const isOfHeader = ({ repair }: ChangeKind) => /-columns?$/.test(repair);
const onlySafe = { accepts: ({ confidence }: ChangeKind) => confidence === "safe" };

describe("properties", () => {
  test.each([
    ["safe changes", onlySafe],
    ["all changes", everything],
  ] as const)("%s never add an error, never lose a cell that was right", async (_, options) => {
    const compiled = compileSchema(schema);
    const run = fc.asyncProperty(file, async ({ labels, rows }) => {
      const before = [labels, ...rows].map(csvLine).join("");
      const report = await validate({ name: "f.csv", text: before }, { schema });
      if (report.failure) return;
      const { csv, changes } = await mend(before, options);
      const after = await validate({ name: "f.csv", text: csv }, { schema, delimiter: "," });
      expect(after.failure).toBeNull();
      // A column under another name hides its errors; once it is known, they must only become fewer.
      const known = await mend(before, { accepts: (kind) => isOfHeader(kind) && options.accepts(kind) });
      const revealed = await validate({ name: "f.csv", text: known.csv }, { schema, delimiter: "," });
      expect(after.stats.errors).toBeLessThanOrEqual(revealed.stats.errors);
      const table = await openTable(fromText("f.csv", before), { headerScore: headerScoreFor(schema) });
      const fixed = await openTable(fromText("f.csv", csv), { delimiter: ",", headerScore: headerScoreFor(schema) });
      const kept: string[][] = [];
      for await (const row of rowsOf(fixed)) kept.push([...row.cells]);
      const original: { number: number; cells: readonly string[] }[] = [];
      for await (const row of rowsOf(table)) original.push(row);
      const leftOut = new Set(changes.filter(({ repair }) => /-row$/.test(repair)).map(({ row }) => row));
      const expected = original
        .filter(({ number }) => !leftOut.has(number))
        .map(({ number, cells }) =>
          undone(
            cells,
            changes.filter(({ row }) => row === number),
          ),
        );
      expect(kept.map(contents)).toEqual(expected.map(contents));
      for (const { repair, before: was, field } of changes) {
        const reader = compiled.fields.find((one) => one.field.name === field);
        if (reader && repair !== "formula" && !/-(column|columns|row)$/.test(repair))
          expect(reader(was)).toHaveProperty("error");
      }
    });
    await fc.assert(run, { numRuns: 200 });
  });
});

/** The row as the changes say it became. */
function undone(cells: readonly string[], changes: readonly Change[]): string[] {
  const row = [...cells];
  for (const { before, after } of changes) {
    const at = row.indexOf(before);
    if (at >= 0) row[at] = after;
  }
  return row;
}

test("the table is streamed: rows come before the end is read", async () => {
  const text = `siret,montant\n${"21350238800019,1\n".repeat(50_000)}`;
  const table = await openTable(fromText("f.csv", text));
  const survey = { rows: 0, emptyColumns: new Set<number>(), daysComeFirst: [], totalRows: new Set<number>() };
  const rows = fixTable(table, compileSchema(schema), survey, {});
  await rows.next();
  expect((await rows.next()).value?.[0]).toBe("21350238800019");
  await rows.return(undefined);
});
