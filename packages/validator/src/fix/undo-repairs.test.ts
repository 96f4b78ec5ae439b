import { fromText, openTable, rowsOf } from "@opendatalocale/tabular";
import { csvLine } from "@opendatalocale/tabular/write";
import fc from "fast-check";
import { expect, test } from "vitest";
import { headerScoreFor } from "../header/header-score.ts";
import type { Change } from "./change.ts";
import { openFix } from "./open-fix.ts";
import { undoRepairs } from "./undo-repairs.ts";

const schema = {
  fields: [
    { name: "siret", type: "string", constraints: { required: true, pattern: "^\\d{14}$" } },
    { name: "jour", type: "date" },
    { name: "montant", type: "number" },
    { name: "longitude", type: "number" },
    { name: "latitude", type: "number" },
    { name: "avis", type: "boolean", trueValues: ["oui"], falseValues: ["non"] },
  ],
};

/** The labels and rows of a text, as they are read. */
async function rowsIn(text: string) {
  const table = await openTable(fromText("f.csv", text), { delimiter: ",", headerScore: headerScoreFor(schema) });
  const rows: (readonly string[])[] = [table.labels];
  for await (const { cells } of rowsOf(table)) rows.push(cells);
  return rows;
}

async function mendAndUndo(text: string, confidences: readonly string[]) {
  const fix = await openFix(() => fromText("f.csv", text), { schema, delimiter: "," });
  const changes: Change[] = [];
  const mended: (readonly string[])[] = [];
  const accepts = ({ confidence }: { confidence: string }) => confidences.includes(confidence);
  for await (const row of fix.mend({ accepts, onChange: (change) => changes.push(change) })) mended.push(row);
  const undone: (readonly string[])[] = [];
  for await (const row of undoRepairs(mended, changes)) undone.push(row);
  return undone;
}

const cell = fc.oneof(
  fc.constantFrom(
    "213 502 388 00019",
    "25/12/2023",
    "03/04/2023",
    "1 200,50",
    "x",
    "",
    " ",
    "Total",
    "=A1",
    "Ã©tÃ©",
    "48.11",
    "-1.68",
    "-1,68",
  ),
  fc.string({ maxLength: 6 }),
);
const label = fc.constantFrom(
  "siret",
  " SIRET",
  "jour",
  "longitude",
  "latitude",
  "Montant ",
  "avis",
  "avi",
  "service",
  "service",
  "",
  "=1+1",
);
const file = fc.record({
  title: fc.constantFrom("", "Subventions 2023,,\n", "\n\nTitre\n\n"),
  labels: fc.array(label, { minLength: 1, maxLength: 6 }),
  rows: fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 6 }),
});

test.each([
  ["safe changes", ["safe"]],
  ["all changes", ["safe", "to-confirm"]],
  ["no change but to confirm", ["to-confirm"]],
  ["no change", []],
])("%s: undoing a mended file gives back every label and cell", async (_, confidences) => {
  const property = fc.asyncProperty(file, async ({ title, labels, rows }) => {
    const text = title + [labels, ...rows].map(csvLine).join("");
    fc.pre(labels.some((one) => one.trim() !== ""));
    expect(await mendAndUndo(text, confidences)).toEqual(await rowsIn(text));
  });
  await fc.assert(property, { numRuns: 150 });
});
