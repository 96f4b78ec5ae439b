import fc from "fast-check";
import { expect, test } from "vitest";
import { fromText } from "../sources/memory-sources.ts";
import { general } from "./number-format.ts";
import { SharedStrings } from "./shared-strings.ts";
import type { CellBook } from "./xlsx-cell.ts";
import { xlsxBlocks } from "./xlsx-sheet.ts";

const shared = "<sst><si><t>un</t></si><si><r><t>d</t></r><r><t>eux</t></r></si><si><t>a_x0041_&amp;b</t></si></sst>";
const book: CellBook = {
  strings: await SharedStrings.read(fromText("s.xml", shared), shared.length),
  formats: [general, { date: "date", digits: 0 }, { date: null, digits: 5 }],
  is1904: false,
};

/** The texts of a sheet, its XML given `size` bytes at a time. */
async function textsIn(xml: string, size: number): Promise<string[][]> {
  const source = fromText("sheet.xml", xml);
  const pieces = { ...source, read: (into: Uint8Array) => source.read(into.subarray(0, size)) };
  const rows: string[][] = [];
  for await (const block of xlsxBlocks(pieces, book, { after: 0, width: 0 }, () => {})) {
    for (let row = 0; row < block.rows; row++) {
      const cells: string[] = [];
      for (let cell = block.offset[row] ?? 0; cell < (block.offset[row + 1] ?? 0); cell++)
        cells.push(new TextDecoder().decode(block.bytes.subarray(block.start[cell], block.end[cell])));
      rows.push(cells);
    }
  }
  return rows;
}

const attributes = fc
  .tuple(
    fc.constantFrom('s="0"', 's="1"', 's="2"', 's="99"', "s='1'"),
    fc.constantFrom('t="s"', 't="n"', 't="b"', 't="str"'),
  )
  .chain(([style, type]) => fc.shuffledSubarray(['r="#"', style, type, 'cm="1"']))
  .map((list) => list.map((attribute) => ` ${attribute}`).join(""));
const value = fc.constantFrom(
  "0",
  "1",
  "2",
  "45000",
  "-3.50",
  "1E3",
  "texte",
  "a&amp;b",
  "a\r\nb",
  "",
  "7_x0042_",
  "<![CDATA[x]]>",
);
const cell = fc.oneof(
  { arbitrary: fc.tuple(attributes, value).map(([tag, text]) => `<c${tag}><v>${text}</v></c>`), weight: 6 },
  attributes.map((tag) => `<c${tag}/>`),
  attributes.map((tag) => `<c${tag}></c>`),
  fc.tuple(attributes, value).map(([tag, text]) => `<c${tag}><f>A1+1</f><v>${text}</v></c>`),
  value.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`),
);
const sheets = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }).map((rows) => {
  const texts = rows.map((cells, row) =>
    cells.map((xml, column) => xml.replace("#", `${String.fromCharCode(65 + column * 3)}${row + 1}`)).join(""),
  );
  return `<worksheet><sheetData>${texts.map((row) => `<row>${row}</row>`).join("")}</sheetData></worksheet>`;
});

test("property: cells read straight from bytes are those that the scanner finds tag by tag", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, fc.integer({ min: 100, max: 400 }), async (xml, size) => {
      // Three bytes at a time, there is never enough ahead to read a cell at once.
      const tagByTag = await textsIn(xml, 3);
      expect(await textsIn(xml, 1 << 20)).toEqual(tagByTag);
      expect(await textsIn(xml, size)).toEqual(tagByTag);
    }),
    { numRuns: 300 },
  );
});

test("every kind of plain cell", async () => {
  const row =
    '<c r="B1" t="s"><v>2</v></c><c r="C1" s="1"><v>45292</v></c><c r="D1" s="2"><v>42</v></c><c t="b"><v>1</v></c>';
  const xml = `<sheetData><row r="1">${row}</row><row r="2"><c r="A2"/><c><v>0.5</v></c></row></sheetData>${" ".repeat(200)}`;
  expect(await textsIn(xml, 1 << 20)).toEqual([
    ["", "aA&b", "2024-01-01", "00042", "true"],
    ["", "0.5"],
  ]);
});
