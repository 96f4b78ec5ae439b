import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openTable, rowsOf } from "@opendatalocale/tabular";
import { openFile } from "@opendatalocale/tabular/node";

/** Values of the first sheet, row by row, as a library gives them. */
type Reader = (path: string, peers: string) => Promise<readonly (readonly unknown[])[]>;

const load = (peers: string, name: string) => createRequire(join(peers, "package.json"))(name);

export const readers: Readonly<Record<string, Reader>> = {
  exceljs: async (path, peers) => {
    const excel = load(peers, "exceljs");
    const rows: unknown[][] = [];
    const options = {
      sharedStrings: "cache",
      styles: "cache",
      hyperlinks: "ignore",
      worksheets: "emit",
      entries: "emit",
    };
    for await (const sheet of new excel.stream.xlsx.WorkbookReader(path, options)) {
      for await (const row of sheet) rows[row.number - 1] = row.values.slice(1);
      break;
    }
    return Array.from(rows, (row) => row ?? []);
  },
  "read-excel-file": async (path, peers) => {
    const read = load(peers, "read-excel-file/node");
    const answer = await (read.default ?? read)(path);
    return Array.isArray(answer?.[0]) ? answer : (answer?.[0]?.data ?? []);
  },
  hucre: async (path, peers) => {
    const { sheets } = await load(peers, "hucre").readXlsx(new Uint8Array(await readFile(path)));
    return sheets[0]?.rows ?? [];
  },
};

/** How many of the cells below the header a library reads as our reader does: `23 of 24`. */
export async function agreement(read: Reader, path: string, peers: string): Promise<string> {
  const table = await openTable(openFile(path), { sheet: "1" });
  const ours: (readonly string[])[] = [];
  for await (const { number, cells } of rowsOf(table)) ours[number - table.headerRow - 1] = cells;
  await table.close();
  try {
    const theirs = (await read(path, peers)).slice(table.headerRow);
    let all = 0;
    let same = 0;
    for (const [row, cells] of ours.entries())
      for (const [column, cell] of (cells ?? []).entries()) {
        if (cell === "") continue;
        all++;
        if (textOf(theirs[row]?.[column]) === cell) same++;
      }
    return `${same} of ${all}`;
  } catch (error) {
    return `fails: ${error instanceof Error ? error.message.slice(0, 60) : ""}`;
  }
}

/** As generous as can be: the text that the value would be written as. */
function textOf(value: unknown): string {
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/\.000Z$/, "")
      .replace(/T00:00:00$/, "");
  if (typeof value === "number") return plain(value);
  if (typeof value !== "object" || value === null) return String(value ?? "");
  if ("result" in value) return textOf(value.result);
  if ("richText" in value && Array.isArray(value.richText)) return value.richText.map(({ text }) => text).join("");
  return "text" in value ? textOf(value.text) : JSON.stringify(value);
}

function plain(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}
