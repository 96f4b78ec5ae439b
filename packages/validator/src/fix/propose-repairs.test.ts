import { expect, test } from "vitest";
import { validate } from "../validate.ts";
import { applyRepairs } from "./apply-repairs.ts";
import type { Change } from "./change.ts";
import { proposeRepairs } from "./propose-repairs.ts";
import { undoRepairs } from "./undo-repairs.ts";

const schema = {
  fields: [
    { name: "jour", type: "date" },
    { name: "montant", type: "number" },
  ],
};
const lines = Array.from({ length: 8 }, (_, index) => `2023/12/0${index + 1};1 200,50`);
const table = { name: "f.csv", text: `jour;montant\n${lines.join("\n")}\n03/04/2023;2\n` };

async function rowsOf(rows: AsyncIterable<readonly string[]>) {
  const found: (readonly string[])[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

test("proposals are grouped by cause, counted exactly, with a few places each", async () => {
  const report = await validate(table, { schema });
  const { proposals } = await proposeRepairs(report, table, { schema });
  expect(
    proposals.map(({ repair, field, confidence, occurrences, samples }) => [
      repair,
      field,
      confidence,
      occurrences,
      samples.length,
    ]),
  ).toEqual([
    ["iso-date", "jour", "safe", 8, 5],
    ["plain-number", "montant", "safe", 8, 5],
    ["iso-date", "jour", "to-confirm", 1, 1],
    ["separator", "", "safe", 1, 1],
  ]);
  expect(proposals[0]?.samples[0]).toMatchObject({ row: 2, column: 1, before: "2023/12/01", after: "2023-12-01" });
});

test("only the proposals given are applied, and the list of changes undoes them", async () => {
  const report = await validate(table, { schema });
  const found = await proposeRepairs(report, table, { schema });
  const dates = {
    ...found,
    proposals: found.proposals.filter(({ field, confidence }) => field === "jour" && confidence === "safe"),
  };
  const changes: Change[] = [];
  const mended = await rowsOf(applyRepairs(table, dates, { onChange: (change) => changes.push(change) }));
  expect(mended[1]).toEqual(["2023-12-01", "1 200,50"]);
  expect(mended.at(-1)).toEqual(["03/04/2023", "2"]);
  const original = table.text
    .trim()
    .split("\n")
    .map((line) => line.split(";"));
  expect(await rowsOf(undoRepairs(mended, changes))).toEqual(original);
});

test("a schema of ours is known by the report", async () => {
  const text = "nomAttribuant,idAttribuant,dateConvention\nVille de Saint-Malo,213 502 883 00019,2023/06/27\n";
  const input = { name: "s.csv", bytes: new TextEncoder().encode(text) };
  const { schema: name, proposals } = await proposeRepairs(
    await validate(input, { schema: "scdl/subventions@2.0.2" }),
    input,
  );
  expect(name).toBe("scdl/subventions@2.0.2");
  expect(proposals).toContainEqual(
    expect.objectContaining({ repair: "iso-date", field: "dateConvention", occurrences: 1 }),
  );
});

test("what could not be checked cannot be mended", async () => {
  const input = { name: "f.csv", text: "a,b\n1,2\n" };
  await expect(proposeRepairs(await validate(input), input)).rejects.toMatchObject({ code: "schema-not-recognised" });
});
