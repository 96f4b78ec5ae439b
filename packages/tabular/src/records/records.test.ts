import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openTable } from "../open-table.ts";
import { rowsOf } from "../rows-of.ts";
import { fromBytes, fromText } from "../sources/memory-sources.ts";
import type { OpenTableOptions } from "../table.ts";

async function read(text: string, options: OpenTableOptions = {}) {
  const table = await openTable(fromText("f", text), options);
  const rows: (readonly string[])[] = [];
  for await (const { cells } of rowsOf(table)) rows.push(cells);
  return { format: table.format, labels: table.labels, rows, findings: table.takeFindings() };
}

test.each([
  ["an array of objects", "json", '[{"a":1,"b":"é"},{"a":2.5,"c":true}]'],
  ["an array inside an object", "json", '{"total":2,"results":[{"a":1,"b":"é"},{"a":2.5,"c":true}],"next":null}'],
  ["JSON Lines", "jsonl", '{"a":1,"b":"é"}\n{"a":2.5,"c":true}\n'],
  ["spaces and line ends everywhere", "json", ' [\r\n { "a" : 1 , "b":"é" } ,\n{"a":2.5,"c":true} ] \n'],
])("%s is a table", async (_, format, text) => {
  expect(await read(text)).toMatchObject({
    format,
    labels: ["a", "b", "c"],
    rows: [
      ["1", "é", ""],
      ["2.5", "", "true"],
    ],
  });
});

test("a GeoJSON file gives its properties, then its geometry", async () => {
  const feature = {
    type: "Feature",
    id: 7,
    properties: { nom: "Parc" },
    geometry: { type: "Point", coordinates: [-1.6, 48.1] },
  };
  const text = JSON.stringify({ type: "FeatureCollection", features: [feature] });
  expect(await read(text)).toMatchObject({
    format: "geojson",
    labels: ["nom", "id", "geometry"],
    rows: [["Parc", "7", '{"type":"Point","coordinates":[-1.6,48.1]}']],
  });
});

test("braces, brackets and quotes inside texts cut nothing, however the bytes come", async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => ({ n: index, t: `}]{["\\" ${"x".repeat(index % 700)}` }));
  const { rows: read_ } = await read(JSON.stringify(rows));
  expect(read_).toHaveLength(5000);
  expect(read_[4999]).toEqual(["4999", rows[4999]?.t]);
});

test("a name that comes late is told, with where", async () => {
  const many = Array.from({ length: 1500 }, () => ({ a: 1 }));
  const { findings } = await read(JSON.stringify([...many, { a: 1, tardif: 2 }]));
  expect(findings).toMatchObject([
    { type: "late-columns", severity: "error", params: { names: ["tardif"], row: 1502 } },
  ]);
});

test.each([
  ["broken-json", '[{"a":1},{"a":'],
  ["broken-json", '[{"a":1},{a:2}]'],
  ["no-records", "[]"],
])("%s", async (code, text) => {
  await expect(read(text)).rejects.toMatchObject({ code });
});

test("a list that an option calls CSV is read as CSV", async () => {
  expect(await read('[{"a":1},2\n3,4\n', { delimiter: "," })).toMatchObject({ format: "csv" });
});

test("a compressed JSON file is read all the same", async () => {
  const table = await openTable(fromBytes("f.json.gz", gzipSync('[{"a":1}]')));
  expect(table.labels).toEqual(["a"]);
});
