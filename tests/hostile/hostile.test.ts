import { gzipSync } from "node:zlib";
import { fromBytes, openTable, rowsOf } from "@opendatalocale/tabular";
import { validate } from "@opendatalocale/validator";
import { ByteWriter, ParquetWriter, parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { zipOf } from "../fuzz/zip-parts.ts";

/** Files made to fill memory, to never end, or to reach further than themselves: each is refused with its code. */
const schema = { fields: [{ name: "a", type: "string" as const }] };

async function failureOf(bytes: Uint8Array): Promise<string | null> {
  const { verdict, failure } = await validate({ name: "piege", bytes }, { schema });
  expect(verdict === "not-checked").toBe(failure !== null);
  return failure?.code ?? null;
}

const text = (content: string) => new TextEncoder().encode(content);
const stored = (name: string, content: string) => ({ name, method: 0, size: content.length, content: text(content) });

function workbook(part: string) {
  return zipOf([
    stored("[Content_Types].xml", "<Types/>"),
    stored("xl/workbook.xml", '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>'),
    stored(
      "xl/_rels/workbook.xml.rels",
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/s.xml"/></Relationships>',
    ),
    stored("xl/worksheets/s.xml", part),
  ]);
}

function calc(part: string) {
  return zipOf([
    stored("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    stored(
      "content.xml",
      `<office:document-content><office:body><office:spreadsheet><table:table table:name="S">${part}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  ]);
}

const laughs =
  '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
const row = (cells: string, more = "") => `<table:table-row${more}>${cells}</table:table-row>`;
const cell = (content: string, more = "") =>
  `<table:table-cell office:value-type="string"${more}><text:p>${content}</text:p></table:table-cell>`;

describe("archives and workbooks", () => {
  test.each<[code: string, name: string, make: () => Uint8Array]>([
    ["decompression-limit", "a gzip bomb", () => new Uint8Array(gzipSync(Buffer.alloc(300_000_000, "a,b\n1,2\n")))],
    [
      "xml-doctype",
      "entities that stand for each other, in a workbook",
      () => workbook(`${laughs}<worksheet><sheetData/></worksheet>`),
    ],
    [
      "xml-doctype",
      "entities that stand for each other, in a Calc file",
      () => zipOf([stored("mimetype", "x"), stored("content.xml", `${laughs}<a>&c;</a>`)]),
    ],
    [
      "decompression-limit",
      "a row repeated a million times over a thousand columns",
      () =>
        calc(
          row(cell("a")) +
            row(cell("1", ' table:number-columns-repeated="1000"'), ' table:number-rows-repeated="1000000"'),
        ),
    ],
    [
      "broken-spreadsheet",
      "a row far below the last one",
      () =>
        workbook(
          '<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>a</t></is></c></row><row r="99999999"><c><v>1</v></c></row></sheetData></worksheet>',
        ),
    ],
  ])("%s: %s", async (code, _, make) => {
    expect(await failureOf(make())).toBe(code);
  });
});

describe("cells", () => {
  test.each(["array", "object", "geojson", "list", "any"] as const)(
    "a %s of a hundred thousand others is a finding",
    async (type) => {
      const deep = "[".repeat(100_000) + "]".repeat(100_000);
      for (const value of [deep, `{"type":"Polygon","coordinates":${deep}}`, `{"a":${deep}}`]) {
        const csv = `a\n"${value.replaceAll('"', '""')}"\n`;
        const report = await validate(
          { name: "f.csv", text: csv },
          { schema: { fields: [{ name: "a", type, constraints: { enum: [value.slice(0, 9)] } }] } },
        );
        expect(report.failure).toBeNull();
      }
    },
  );
});

describe("JSON", () => {
  test.each([
    ["arrays", (depth: number) => `[{"a":${"[".repeat(depth)}${"]".repeat(depth)}}]`],
    ["objects", (depth: number) => `[{"a":${'{"a":'.repeat(depth)}1${"}".repeat(depth)}}]`],
    ["never closed", (depth: number) => `[{"a":${"[".repeat(depth)}`],
  ])("a hundred thousand %s one in another are refused", async (_, make) => {
    const code = await failureOf(text(make(100_000)));
    expect(code).toBe("broken-json");
  });

  test("a document checked against a JSON Schema too", async () => {
    const bytes = text(`{"marches":${"[".repeat(100_000)}${"]".repeat(100_000)}}`);
    const { failure } = await validate({ name: "f.json", bytes }, { schema: "139bercy/format-commande-publique" });
    expect(failure?.code).toBe("broken-json");
  });
});

describe("Parquet", () => {
  const columnData = [{ name: "a", data: ["x", "y", "z"], type: "STRING" as const }];

  test("a good one is read, cell by cell", async () => {
    const table = await openTable(fromBytes("f.parquet", new Uint8Array(parquetWriteBuffer({ columnData }))));
    const rows: (readonly string[])[] = [];
    for await (const { cells } of rowsOf(table)) rows.push(cells);
    expect([table.labels, ...rows]).toEqual([["a"], ["x"], ["y"], ["z"]]);
  });

  test.each([
    ["more rows than its groups", (file: ParquetWriter) => (file.num_rows = 10n ** 15n)],
    [
      "groups of more rows than their columns",
      (file: ParquetWriter) => {
        file.num_rows = 10n ** 6n;
        for (const group of file.row_groups) group.num_rows = 10n ** 6n;
      },
    ],
    [
      "groups of fewer rows than none",
      (file: ParquetWriter) => {
        file.num_rows = -1n;
        for (const group of file.row_groups) group.num_rows = -1n;
      },
    ],
    [
      "columns beyond the end of the file",
      (file: ParquetWriter) => {
        for (const { columns } of file.row_groups)
          for (const { meta_data } of columns) if (meta_data) meta_data.total_compressed_size = 10n ** 12n;
      },
    ],
  ])("%s: broken-parquet", async (_, lie) => {
    const writer = new ByteWriter();
    const file = new ParquetWriter({
      writer,
      schema: [
        { name: "root", num_children: 1 },
        { name: "a", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
      ],
    });
    file.write({ columnData });
    lie(file);
    file.finish();
    expect(await failureOf(new Uint8Array(writer.getBuffer()))).toBe("broken-parquet");
  });
});
