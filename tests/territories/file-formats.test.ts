import { fileURLToPath } from "node:url";
import { fromBytes, openTable } from "@opendatalocale/tabular";
import { openFile } from "@opendatalocale/tabular/node";
import { writeOds, writeXlsx } from "@opendatalocale/tabular/write";
import { type ImportOptions, importHeaderScore, importTable } from "@opendatalocale/territories/imports";
import { expect, test } from "vitest";

/** INSEE's workbook `ensemble`: seven lines above each header, and sheets whose columns look the same. */
const preamble = (what: string) => [
  [`Populations légales des ${what} en vigueur au 1er janvier 2019`],
  ["Mise à jour : décembre 2018"],
  ["en habitant"],
  ["Champ : France métropolitaine et départements d’outre-mer"],
  ["Date de référence statistique : 1er janvier 2016"],
  ["Source :", "Insee, Recensement de la population 2016"],
  [""],
];
const sheets: Readonly<Record<string, string[][]>> = {
  Régions: [
    ...preamble("régions"),
    ["Code région", "Nom de la région", "Nombre de communes", "Population municipale", "Population totale"],
    ["84", "Auvergne-Rhône-Alpes", "4092", "7916889", "8104357"],
  ],
  Communes: [
    ...preamble("communes"),
    [
      "Code région",
      "Nom de la région",
      "Code département",
      "Code arrondissement",
      "Code canton",
      "Code commune",
      "Nom de la commune",
      "Population municipale",
      "Population comptée à part",
      "Population totale",
    ],
    ["84", "Auvergne-Rhône-Alpes", "01", "2", "08", "001", "L' Abergement-Clémenciat", "767", "18", "785"],
    ["01", "Guadeloupe", "971", "2", "", "101", "Les Abymes", "54000", "1000", "55000"],
  ],
  "Fractions cantonales": [
    ...preamble("fractions cantonales"),
    [
      "Code région",
      "Nom de la région",
      "Code département",
      "Code commune",
      "Nom de la commune",
      "Code canton",
      "Nom du canton",
      "Population municipale",
      "Population comptée à part",
      "Population totale",
    ],
    ["84", "Auvergne-Rhône-Alpes", "01", "053", "Bourg-en-Bresse", "05", "Bourg-en-Bresse-1", "28629", "1337", "29966"],
  ],
};
const workbook = () => ({
  sheets: Object.entries(sheets).map(([name, rows]) => ({
    name,
    columns: Array.from({ length: 10 }, () => ({ width: 12, kind: "text" as const })),
    rows: rows.map((cells) => cells.map((text) => ({ text }))),
    hasHeader: false,
  })),
});

async function importBytes(bytes: Uint8Array, name: string, options: ImportOptions) {
  const table = await openTable(fromBytes(name, bytes), { headerScore: importHeaderScore });
  return { table, result: await importTable({ labels: table.labels, rows: table.blocks() }, options) };
}

test.each([
  ["xlsx", writeXlsx],
  ["ods", writeOds],
] as const)("the workbook ensemble in %s: the right sheet, below its title lines", async (format, write) => {
  const parts: Uint8Array[] = [];
  for await (const part of write(workbook())) parts.push(part);
  const { table, result } = await importBytes(Buffer.concat(parts), `ensemble.${format}`, { vintage: "2016" });
  expect([table.sheet, table.headerRow]).toEqual(["Communes", 8]);
  expect(result).toMatchObject({ importer: "insee-ensemble", rows: 2, matched: 2, unmatched: { total: 0 } });
});

test("Sirene in Parquet (written by DuckDB; made-up units)", async () => {
  const table = await openTable(openFile(fileURLToPath(new URL("files/stock-unite-legale.parquet", import.meta.url))));
  const result = await importTable({ labels: table.labels, rows: table.blocks() });
  await table.close();
  expect(result).toMatchObject({ importer: "sirene", rows: 4, matched: 1, added: 1, unmatched: { total: 0 } });
  expect(result.set?.rows[0]).toEqual({ key: "212102313", band: "42" });
});

test("the workbook ensemble saved as CSV in Latin-1, without header", async () => {
  const text =
    "84;Auvergne-Rhône-Alpes;1;2;8;1;L' Abergement-Clémenciat;767;18;785;;\r\n84;Auvergne-Rhône-Alpes;1;1;1;4;Ambérieu-en-Bugey;14 081;371;14 452;;\r\n";
  const { table, result } = await importBytes(Buffer.from(text, "latin1"), "communes.csv", { vintage: "2016" });
  expect(table.encoding.name).not.toBe("utf-8");
  expect(result).toMatchObject({ importer: "insee-ensemble", rows: 2, matched: 2 });
  expect(result.set?.rows[1]).toMatchObject({ municipal: 14_081, total: 14_452 });
});
