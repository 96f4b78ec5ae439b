import { fromText, openTable } from "@opendatalocale/tabular";
import type { Change } from "@opendatalocale/validator/fix";
import { expect, test } from "vitest";
import { changesAsCsv, changesAsJson, changesFile } from "./change-log.ts";
import { History } from "./history.ts";
import { allRows } from "./row-file.ts";
import { copyOf } from "./working-copy.ts";

async function historyOf(text: string) {
  const form: Change[] = [];
  const copy = await copyOf(await openTable(fromText("f.csv", text)), (change) => form.push(change));
  return { history: new History(copy, changesFile(form)), form };
}

async function tableOf({ copy }: History): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const row of allRows(copy.table)) rows.push(row);
  return rows;
}

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

test("a copy has the cells of the file, in another form, and tells so", async () => {
  const { history, form } = await historyOf("a;b\r\n1;é\r\n\r\n=1+1;x,y\r\n");
  expect(await tableOf(history)).toEqual([["a", "b"], ["1", "é"], [], ["'=1+1", "x,y"]]);
  expect(form.map(({ repair }) => repair)).toEqual(["formula", "separator", "line-ends"]);
});

test("what was typed can be undone, one step at a time, and is told with the rows of the file", async () => {
  const { history } = await historyOf("a,b\n1,2\n3\n");
  const before = await tableOf(history);
  await history.edit(1, 1, "quatre");
  await history.edit(0, 0, '"=un"');
  expect(await tableOf(history)).toEqual([
    ["a", "b"],
    ['"=un"', "2"],
    ["3", "quatre"],
  ]);
  expect(await textOf(changesAsCsv(history.changes, "fr"))).toContain("3,b,,quatre,edit,Saisi à la main,safe\n");
  expect(JSON.parse(await textOf(changesAsJson(history.changes, "en")))).toMatchObject([
    { step: 1, row: 3, field: "b", before: "", after: "quatre" },
    { step: 2, row: 2, field: "a", before: "1", after: '"=un"' },
  ]);
  await history.undo();
  await history.undo();
  // The row that was short keeps the empty cell that it was given.
  expect(await tableOf(history)).toEqual(before.with(2, ["3", ""]));
});
