import { readFileSync } from "node:fs";
import { fromBytes, fromText, openTable, rowsOf } from "@opendatalocale/tabular";
import { expect, test } from "vitest";
import { inMemory } from "../../../tabular/src/sources/memory-sources.ts";
import { ZipArchive } from "../../../tabular/src/zip/zip-archive.ts";
import { validate } from "../validate.ts";
import type { ValidateOptions } from "../validate-options.ts";
import { annotate } from "./annotate.ts";

const schema = {
  fields: [
    { name: "siret", type: "string" as const, constraints: { pattern: "^\\d{14}$" } },
    { name: "jour", type: "date" as const },
  ],
};

async function annotated(text: string, options: ValidateOptions = { schema }) {
  const report = await validate({ name: "f.csv", text }, options);
  const pieces: Uint8Array[] = [];
  for await (const piece of annotate(report, () => fromText("f.csv", text), options)) pieces.push(piece);
  return { report, bytes: new Uint8Array(Buffer.concat(pieces)) };
}

async function sheet(bytes: Uint8Array, name: string) {
  const table = await openTable(fromBytes("f.xlsx", bytes), { sheet: name });
  const rows: (readonly string[])[] = [table.labels];
  for await (const { cells } of rowsOf(table)) rows.push(cells);
  return { headerRow: table.headerRow, rows };
}

async function part(bytes: Uint8Array, name: string): Promise<string> {
  const archive = await ZipArchive.open(inMemory(bytes));
  const entry = archive.entries.get(name);
  if (!entry) throw new Error(`no part ${name}`);
  const source = archive.read(entry);
  const into = new Uint8Array(1 << 20);
  let text = "";
  for (let length = await source.read(into); length > 0; length = await source.read(into))
    text += Buffer.from(into.subarray(0, length)).toString();
  return text;
}

test("each cell stays where it was, and the last column says what is wrong with its row", async () => {
  const { bytes } = await annotated("siret,jour\n21350238800019,2023-12-25\n00019,25/12/2023\n,\n012,2024-01-01\n");
  const { rows } = await sheet(bytes, "Données");
  expect(rows.map((cells) => cells.slice(0, 2))).toEqual([
    ["siret", "jour"],
    ["21350238800019", "2023-12-25"],
    ["00019", "25/12/2023"],
    ["", ""],
    ["012", "2024-01-01"],
  ]);
  expect(rows[1]?.[2] ?? "").toBe("");
  expect(rows[2]?.[2]).toMatch(/^✘ A3 : .+\n✘ B3 : /);
  expect(rows[4]?.[2]).toMatch(/^✘ A5 : /);
});

test("a faulty cell has a colour of its own and a comment with the remedy", async () => {
  const { bytes } = await annotated("siret,jour\n21350238800019,25/12/2023\n");
  const comments = await part(bytes, "xl/comments2.xml");
  expect(comments.match(/<comment /g)).toHaveLength(1);
  expect(comments).toMatch(/ref="B2".*Valeur proposée : 2023-12-25.*Comment corriger :/s);
  const data = await part(bytes, "xl/worksheets/sheet2.xml");
  const styleOf = (place: string) => new RegExp(`r="${place}" s="(\\d+)"`).exec(data)?.[1];
  expect(styleOf("B2")).not.toBe(styleOf("A2"));
});

test("the first sheet gives the verdict and every cause", async () => {
  const { report, bytes } = await annotated("siret,jour\n1,25/12/2023\n2,x\n");
  const texts = await part(bytes, "xl/worksheets/sheet1.xml");
  expect(texts).toContain(">✘ À corriger");
  expect(report.causes.length).toBeGreaterThan(0);
  for (const { title, howTo } of report.causes) {
    expect(texts).toContain(`>${title}<`);
    expect(texts).toContain(`>${howTo}<`);
  }
});

test("rows keep their numbers below title lines", async () => {
  const file = readFileSync(new URL("../../../../examples/prenoms/prenoms-a-corriger.csv", import.meta.url), "utf8");
  const { report, bytes } = await annotated(`Prénoms 2023\n\n${file}`, { schema: "scdl/prenoms" });
  const cells = report.errors.filter(({ rowNumber, fieldNumber }) => rowNumber !== null && fieldNumber !== null);
  expect(report.source.headerRow).toBe(3);
  const comments = await part(bytes, "xl/comments2.xml");
  const data = await part(bytes, "xl/worksheets/sheet2.xml");
  for (const { reference, cell } of cells) {
    expect(comments).toContain(`ref="${reference}"`);
    if (cell) expect(data).toMatch(new RegExp(`<c r="${reference}"[^>]*><is><t[^>]*>${cell}<`));
  }
  expect(cells.length).toBeGreaterThan(0);
});

test("no cell of the file becomes a formula or markup", async () => {
  const { bytes } = await annotated('siret,jour\n=1+1,"<f>=cmd|A1</f>"\n');
  for (const name of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"])
    expect(await part(bytes, name)).not.toMatch(/<f[ >]/);
  expect((await sheet(bytes, "Données")).rows[1]?.slice(0, 2)).toEqual(["=1+1", "<f>=cmd|A1</f>"]);
});

test("past the limits, what is left out is said with its total", async () => {
  const text = `siret,jour\n${"x,2023-01-01\n".repeat(11_000)}`;
  const { bytes } = await annotated(text, { schema, maxErrors: 10_500 });
  const said = (await sheet(bytes, "Rapport")).rows.flat().join("\n").replaceAll("\u00a0", " ");
  expect(said).toContain("10 500 places sont marquées sur 11 000");
  expect(said).toContain("2 000 cellules portent un commentaire sur 10 500");
  expect((await part(bytes, "xl/comments2.xml")).match(/<comment /g)).toHaveLength(2000);
});

test("a cell longer than a spreadsheet's is cut, and its row says so", async () => {
  const { bytes } = await annotated(`siret,jour\n${"9".repeat(40_000)},2023-01-01\n`);
  const row = (await sheet(bytes, "Données")).rows[1];
  expect(row?.[0]).toHaveLength(32_767);
  expect(row?.[2]?.replaceAll("\u00a0", " ")).toContain("A2 : texte de 40 000 caractères, coupé");
});

test("a file that could not be checked has its reason, and no data", async () => {
  const { bytes } = await annotated("", { schema, lang: "en" });
  const { rows } = await sheet(bytes, "Report");
  expect(rows.flat().join("\n")).toMatch(/Not checked[\s\S]*\[empty-file\]/);
  await expect(sheet(bytes, "Data")).rejects.toMatchObject({ code: "unknown-sheet" });
});
