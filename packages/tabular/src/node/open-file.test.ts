import { appendFile, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTable } from "../open-table.ts";
import { openFile } from "./open-file.ts";

/** More than what is read at a time, several times. */
const text = `a,b\n${"1,2\n".repeat(1_000_000)}`;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "odl-open-file-"));
});

afterAll(() => rm(folder, { recursive: true }));

/** Reads a file that `change` changes once its first rows were read; answers how many rows there were. */
async function rowsWhile(name: string, change: (path: string) => Promise<void>): Promise<number> {
  const path = join(folder, name);
  await writeFile(path, text);
  const table = await openTable(openFile(path));
  let rows = 0;
  try {
    for await (const block of table.blocks()) {
      if (rows === 0) await change(path);
      rows += block.rows;
    }
  } finally {
    await table.close();
  }
  return rows;
}

test("a file that is cut while it is read is no file of fewer rows", async () => {
  const cut = rowsWhile("coupé.csv", (path) => truncate(path, text.length / 2));
  await expect(cut).rejects.toMatchObject({ code: "read-failed", params: { reason: "EOF" } });
});

test("what is added while it is read is read too", async () => {
  expect(await rowsWhile("plus-long.csv", (path) => appendFile(path, "3,4\n"))).toBe(1_000_001);
});
