import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { openTable } from "../open-table.ts";
import { rowsOf } from "../rows-of.ts";
import { fromText } from "../sources/memory-sources.ts";
import { VectorSplitter } from "./vector-splitter.ts";

afterEach(() => vi.unstubAllGlobals());

async function read(text: string, delimiter: "," | ";", maxRowBytes = 1 << 24) {
  const table = await openTable(fromText("essai.csv", text), { delimiter, maxRowBytes });
  const rows = [];
  for await (const row of rowsOf(table)) rows.push(row);
  return { labels: table.labels, rows, findings: table.takeFindings() };
}

/** As under a Content-Security-Policy that forbids WebAssembly. */
async function readWithoutVectors(text: string, delimiter: "," | ";", maxRowBytes?: number) {
  vi.stubGlobal("WebAssembly", undefined);
  expect(VectorSplitter.open()).toBeNull();
  const found = await read(text, delimiter, maxRowBytes);
  vi.unstubAllGlobals();
  return found;
}

test("vectors are in use here", () => expect(VectorSplitter.open()).not.toBeNull());

test("property: with and without vectors, the same rows, lines and findings, whatever the text", async () => {
  const unit = fc.constantFrom("a", "bc ", "é", ";", ";", '"', '"', "\n", "\r", "\r\n", '""', '";"', "x".repeat(30));
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, maxLength: 200 }), fc.boolean(), async (body, skipsSpace) => {
      const text = skipsSpace ? `a; b; c\n1; 2; 3\n${body}` : `a;b;c\n${body}`;
      expect(await read(text, ";")).toEqual(await readWithoutVectors(text, ";"));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["many short cells", `a,b\n${"1,2\n".repeat(150_000)}`],
  ["a row of more cells than the arrays hold", `a,b\n1,2\n${",".repeat(300_000)}\n3,4\n`],
  ["a row larger than the memory", `a,b\n1,2\n"${"x,".repeat(1_500_000)}",y\n3,4\n`],
  ["only blank lines", `a,b\n${"\n".repeat(200_000)}1,2`],
  ["doubled quotes on each row", `a,b\n${'"dit ""oui""","""",\n'.repeat(50_000)}`],
  ["no line end", "a,b\n1,2\n3"],
])("%s", async (_, text) => {
  const found = await read(text, ",");
  expect(found).toEqual(await readWithoutVectors(text, ","));
  expect(found.rows.length).toBeGreaterThan(0);
});
