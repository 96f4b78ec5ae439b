import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ByteSource } from "../byte-source.ts";
import { openTable } from "../open-table.ts";
import { rowsOf } from "../rows-of.ts";
import { fromText } from "../sources/memory-sources.ts";
import type { OpenTableOptions } from "../table.ts";

async function read(source: ByteSource, options: OpenTableOptions = {}) {
  const table = await openTable(source, options);
  const rows = [];
  for await (const row of rowsOf(table)) rows.push(row);
  return { findings: table.takeFindings(), labels: table.labels, rows, cells: rows.map((row) => row.cells) };
}

const readText = (text: string, options: OpenTableOptions = { delimiter: "," }) =>
  read(fromText("essai.csv", text), options);

/** A source that gives `sizes[n]` bytes at the nth call, in turn. */
function inPieces(text: string, sizes: readonly number[]): ByteSource {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  let call = 0;
  return {
    name: "pieces.csv",
    size: bytes.length,
    read: (into) => {
      const part = bytes.subarray(at, at + Math.min(into.length, sizes[call++ % sizes.length] ?? 1));
      into.set(part);
      at += part.length;
      return part.length;
    },
    close: () => {},
  };
}

describe("reads as Python's csv module does", () => {
  test.each<[string, string, string[][]]>([
    ["plain cells", "a,b\n1,2\n", [["1", "2"]]],
    ["no final line end", "a,b\n1,2", [["1", "2"]]],
    ["CRLF", "a,b\r\n1,2\r\n", [["1", "2"]]],
    [
      "lone CR",
      "a,b\r1,2\r3,4",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "mixed line ends",
      "a,b\r\n1,2\n3,4\r5,6",
      [
        ["1", "2"],
        ["3", "4"],
        ["5", "6"],
      ],
    ],
    ["blank lines are rows without cells", "a,b\n\n1,2\n\n", [[], ["1", "2"], []]],
    [
      "a delimiter at the end makes an empty cell",
      "a,b\n1,\n,\n",
      [
        ["1", ""],
        ["", ""],
      ],
    ],
    ["quoted cells", 'a,b\n"1","2, 3"\n', [["1", "2, 3"]]],
    ["doubled quotes", 'a,b\n"dit ""oui""",""""\n', [['dit "oui"', '"']]],
    ["empty quotes", 'a,b\n"",""\n', [["", ""]]],
    ["line ends inside quotes", 'a,b\n"1\n2","3\r\n4"\n', [["1\n2", "3\r\n4"]]],
    ["a quote inside an unquoted cell", 'a,b\n5" x 3",b"c\n', [['5" x 3"', 'b"c']]],
    ["text after the closing quote", 'a,b\n"1"2,"3""4"5"6"\n', [["12", '3"45"6"']]],
    ["ragged rows", "a,b\n1\n1,2,3\n", [["1"], ["1", "2", "3"]]],
  ])("%s", async (_, text, cells) => {
    expect((await readText(text)).cells).toEqual(cells);
  });
});

test.each<[string, string, object[]]>([
  ["LF everywhere", "a,b\n1,2\n\n3,4", []],
  ["CRLF everywhere, none after the last row", 'a,b\r\n"1\n",2\r\n3,"4"', []],
  ["CRLF but once", "a,b\r\n1,2\r\n3,4\n5,6\r\n", [{ type: "mixed-line-ends", params: { count: 1, lf: 1, crlf: 3 } }]],
  ["a line feed at the end of a cell with doubled quotes", 'a,b\r\n1,"2""\n"\r\n3,"""4""\n"\r\n', []],
  ["a lone CR", 'a,b\n1,"2"\r3,4\n', [{ type: "mixed-line-ends", params: { count: 1, cr: 1 } }]],
])("line ends: %s", async (_, text, findings) => {
  expect((await readText(text)).findings).toMatchObject(findings);
});

test("row and line numbers: the header is row 1, line ends inside cells count as lines", async () => {
  const { rows } = await readText('a,b\n"1\n\n2",x\n\n3,"\r\n"\n4,y');
  expect(rows.map(({ number, line }) => [number, line])).toEqual([
    [2, 2],
    [3, 5],
    [4, 6],
    [5, 8],
  ]);
});

test("blank lines above the header are passed over, the byte order mark is no part of a label", async () => {
  const { labels, rows } = await readText("\ufeff\n\na,b\n1,2\n");
  expect(labels).toEqual(["a", "b"]);
  expect(rows).toEqual([{ number: 2, line: 4, cells: ["1", "2"] }]);
});

describe("a quote that would swallow the rows below is an ordinary character, and is told", () => {
  test.each<[string, string, string[][], object[]]>([
    [
      "never closed",
      'a,b\n"1,2\n3,4\n',
      [
        ['"1', "2"],
        ["3", "4"],
      ],
      [{ type: "unclosed-quote", rowNumber: 2, lineNumber: 2, fieldNumber: 1 }],
    ],
    ["never closed, last cell", 'a,b\n1,"2', [["1", '"2']], [{ type: "unclosed-quote", rowNumber: 2, fieldNumber: 2 }]],
    [
      "closed in the middle of a word below",
      'a,b\n"1,2\nd"un,4\n5,6\n',
      [
        ['"1', "2"],
        ['d"un', "4"],
        ["5", "6"],
      ],
      [{ type: "stray-quote", rowNumber: 2 }],
    ],
  ])("%s", async (_, text, cells, findings) => {
    const found = await readText(text);
    expect(found.cells).toEqual(cells);
    expect(found.findings).toMatchObject(findings);
  });

  test("even when the rest of the file is larger than a row may be", async () => {
    const rest = "3,4\n".repeat(40_000);
    const { cells, findings } = await readText(`a,b\n"1,2\n${rest}`, { delimiter: ",", maxRowBytes: 50_000 });
    expect(cells).toHaveLength(40_001);
    expect(findings).toMatchObject([{ type: "unclosed-quote", rowNumber: 2 }]);
  });
});

test.each([
  ["empty-file", ""],
  ["empty-file", "\ufeff"],
  ["no-header", "\n\n,,\n"],
  ["too-many-columns", `${"a,".repeat(20_000)}\n`],
  ["row-too-long", `a,b\n${"x".repeat(3_000_000)}`],
  ["binary-file", "a,b\n\0\0,2\n"],
  ["binary-file", "%PDF-1.7"],
  ["broken-archive", "PK\u0003\u0004 [Content_Types].xml"],
  ["unsupported-format", '<?xml version="1.0"?><a/>'],
  ["html-page", "<!DOCTYPE html><title>404</title>"],
])("%s", async (code, text) => {
  await expect(readText(text, { delimiter: ",", maxRowBytes: 1_000_000 })).rejects.toMatchObject({ code });
});

test("the delimiter and the spaces after it are told", async () => {
  const { labels, findings } = await readText("a; b; c\n1; 2; 3\n", {});
  expect(labels).toEqual(["a", "b", "c"]);
  expect(findings.map(({ type }) => type)).toEqual(["delimiter-not-comma", "spaces-after-delimiter"]);
});

const csvText = fc
  .array(
    fc.array(fc.string({ unit: fc.constantFrom("a", "é", ",", '"', "\n", "\r\n", " ", "😀", ""), maxLength: 6 }), {
      minLength: 2,
      maxLength: 4,
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) => {
    const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const body = rows
      .map((row) => row.map((cell) => (/[",\r\n]/.test(cell) ? quote(cell) : cell)).join(","))
      .join("\n");
    return `titre,autre\n${body}\n`;
  });

test("property: the same cells as csv-parse on every well-formed file", async () => {
  await fc.assert(
    fc.asyncProperty(csvText, async (text) => {
      const expected: string[][] = parse(text, {
        relax_column_count: true,
        skip_empty_lines: false,
        record_delimiter: "\n",
      });
      expect((await readText(text)).cells).toEqual(expected.slice(1));
    }),
    { numRuns: 300 },
  );
});

test("property: however the bytes are cut, whatever the bytes, the rows are the same", async () => {
  const anyText = fc.string({
    unit: fc.constantFrom("a", "é", ",", '"', "\n", "\r", "\r\n", '""', "😀"),
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(
      anyText,
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
      async (body, sizes) => {
        const text = `titre,autre\n${body}`;
        const whole = await readText(text);
        const pieces = await read(inPieces(text, sizes), { delimiter: "," });
        expect(pieces.rows).toEqual(whole.rows);
        expect(pieces.findings).toEqual(whole.findings);
      },
    ),
    { numRuns: 500 },
  );
});
