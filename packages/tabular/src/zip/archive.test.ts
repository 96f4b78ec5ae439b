import fc from "fast-check";
import { expect, test } from "vitest";
import { openTable } from "../open-table.ts";
import { rowsOf } from "../rows-of.ts";
import { fromBytes } from "../sources/memory-sources.ts";
import { TableError } from "../table.ts";
import { writeOds } from "../write/write-ods.ts";
import { writeXlsx } from "../write/write-xlsx.ts";
import { writeZip, type ZipPart } from "../write/zip-writer.ts";

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return new Uint8Array(Buffer.concat(parts));
}

async function read(bytes: Uint8Array): Promise<(readonly string[])[]> {
  const table = await openTable(fromBytes("f.zip", bytes));
  const rows: (readonly string[])[] = [[...table.labels]];
  for await (const { cells } of rowsOf(table)) rows.push(cells);
  return rows;
}

const zip = (...parts: ZipPart[]) => whole(writeZip(parts));

test("the one table of an archive is read, whatever stands beside it", async () => {
  const bytes = await zip(
    { name: "__MACOSX/._a.csv", content: "x" },
    { name: "LISEZMOI.md", content: "bonjour" },
    { name: "notice.txt", content: "bonjour" },
    { name: "données/a.csv", content: "a,b\n1,é\n" },
  );
  expect(await read(bytes)).toEqual([
    ["a", "b"],
    ["1", "é"],
  ]);
});

const sheet = (data: string, head = "") => [
  { name: "[Content_Types].xml", content: "<Types/>" },
  {
    name: "xl/workbook.xml",
    content: '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
  },
  {
    name: "xl/_rels/workbook.xml.rels",
    content: '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/s.xml"/></Relationships>',
  },
  { name: "xl/worksheets/s.xml", content: `${head}<worksheet><sheetData>${data}</sheetData></worksheet>` },
];

test.each<[code: string, parts: ZipPart[]]>([
  [
    "several-files",
    [
      { name: "a.csv", content: "a" },
      { name: "b.csv", content: "b" },
    ],
  ],
  ["no-table-in-archive", [{ name: "dossier/", content: "" }]],
  ["xml-doctype", sheet("", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>')],
  ["broken-spreadsheet", sheet('<row r="9999999"><c><v>1</v></c></row>')],
  [
    "broken-spreadsheet",
    sheet('<row r="1"><c r="A1"><v>1').slice(0, 3).concat({ name: "xl/worksheets/s.xml", content: "<a><b" }),
  ],
  ["too-many-columns", sheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')],
  ["decompression-limit", [{ name: "a.csv", content: `a,b\n${`${"1".repeat(2000)},2\n`.repeat(40_000)}` }]],
])(
  "%s",
  async (code, parts) => {
    await expect(zip(...parts).then(read)).rejects.toMatchObject({ code });
  },
  60_000,
);

test.each(["xlsx", "ods"] as const)("what is written as %s is read back, whatever the texts", async (format) => {
  const write = format === "xlsx" ? writeXlsx : writeOds;
  const text = fc
    .string({ unit: "grapheme", maxLength: 12 })
    .filter((one) => /^[^\p{Cc}\p{Cs}\ufffe\uffff]*$/u.test(one));
  const rows = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(rows, async (body) => {
      const header = ["premier", "deuxième", "troisième"];
      const all = [header, ...body.map((cells) => [`n${cells[0]}`, cells[1], cells[2]])];
      const document = {
        name: "S",
        columns: [],
        hasHeader: false,
        rows: all.map((cells) => cells.map((one) => ({ text: one }))),
      };
      expect(await read(await whole(write({ sheets: [document] })))).toEqual(all);
    }),
    { numRuns: 100 },
  );
});

test("a formula in error is told as it is shown, not as an empty cell", async () => {
  const error = '<c office:value-type="string" office:string-value="" calcext:value-type="error"><p>#DIV/0!</p></c>';
  const cells = [...["a", "b"].map((label) => `<c><p>${label}</p></c>`), "</r><r>", error, "<c><p>1</p></c>"];
  const rows = cells.join("").replaceAll("<c", "<table:table-cell").replaceAll("</c>", "</table:table-cell>");
  const content = `<x><table:table table:name="S"><r>${rows}</r></table:table></x>`
    .replaceAll("<r>", "<table:table-row>")
    .replaceAll("</r>", "</table:table-row>");
  const bytes = await zip({ name: "mimetype", content: "x" }, { name: "content.xml", content });
  expect(await read(bytes)).toEqual([
    ["a", "b"],
    ["#DIV/0!", "1"],
  ]);
});

test("a hidden sheet with the same columns is named, and not read", async () => {
  const table = (name: string, cell: string, isHidden: boolean) => ({
    name,
    isHidden,
    columns: [],
    hasHeader: false,
    rows: [
      ["a", "b"],
      [cell, "2"],
      ["3", "4"],
    ].map((cells) => cells.map((text) => ({ text }))),
  });
  const sheets = [table("Brouillon", "x", true), table("Données", "1", false)];
  const opened = await openTable(fromBytes("f.xlsx", await whole(writeXlsx({ sheets }))), { headerScore: () => 1 });
  expect(opened.sheet).toBe("Données");
  expect(opened.takeFindings()).toMatchObject([
    { type: "sheet-chosen", params: { others: ["Brouillon"], hidden: ["Brouillon"] } },
  ]);
});

test("a damaged workbook gives rows or a coded error, never anything else", async () => {
  const rows = [
    ["a", "b"],
    ["1", "2"],
    ["3", "4"],
  ].map((cells) => cells.map((one) => ({ text: one })));
  const good = await whole(writeXlsx({ sheets: [{ name: "S", columns: [], hasHeader: false, rows }] }));
  const change = fc.record({
    at: fc.nat({ max: good.length - 1 }),
    byte: fc.nat({ max: 255 }),
    cut: fc.nat({ max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ at, byte, cut }) => {
      const bytes = good.slice(0, cut === 0 ? at : good.length);
      if (at < bytes.length) bytes[at] = byte;
      try {
        await read(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(TableError);
      }
    }),
    { numRuns: 1500 },
  );
}, 60_000);
