import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Engine } from "./engine.ts";

/** Peers are no dependencies of the project: they stand in a folder of their own. */
const load = (peers: string, name: string) => createRequire(join(peers, "package.json"))(name);
const isFilled = (value: unknown) => value !== null && value !== undefined && value !== "";

export const exceljs: Engine = {
  label: "exceljs, streaming",
  async go({ path, peers }) {
    const excel = load(peers, "exceljs");
    const options = {
      sharedStrings: "cache",
      styles: "cache",
      hyperlinks: "ignore",
      worksheets: "emit",
      entries: "emit",
    };
    let rows = -1;
    let cells = 0;
    for await (const sheet of new excel.stream.xlsx.WorkbookReader(createReadStream(path), options))
      for await (const row of sheet) {
        rows++;
        for (const value of row.values) if (isFilled(value)) cells++;
      }
    return { rows, cells };
  },
};

export const readExcelFile: Engine = {
  label: "read-excel-file",
  async go({ path, peers }) {
    const read = load(peers, "read-excel-file/node");
    const answer = await (read.default ?? read)(path);
    return counted(Array.isArray(answer?.[0]) ? answer : (answer?.[0]?.data ?? []));
  },
};

export const hucre: Engine = {
  label: "hucre",
  async go({ path, peers }) {
    const { readXlsx } = load(peers, "hucre");
    const { sheets } = await readXlsx(new Uint8Array(await readFile(path)));
    return counted(sheets[0]?.rows ?? []);
  },
};

function counted(rows: readonly (readonly unknown[])[]): { rows: number; cells: number } {
  return { rows: rows.length - 1, cells: rows.reduce((sum, row) => sum + row.filter(isFilled).length, 0) };
}
