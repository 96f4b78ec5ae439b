import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { openTable } from "../open-table.ts";
import { rowsOf } from "../rows-of.ts";
import { fromBytes } from "../sources/memory-sources.ts";
import { VectorSplitter } from "./vector-splitter.ts";

afterEach(() => vi.unstubAllGlobals());

async function read(text: string | Uint8Array, delimiter: "," | ";", maxRowBytes = 1 << 24) {
  const table = await openTable(fromBytes("essai.csv", Buffer.from(text)), { delimiter, maxRowBytes });
  const rows = [];
  for await (const row of rowsOf(table)) rows.push(row);
  return { labels: table.labels, rows, findings: table.takeFindings() };
}

/** As under a Content-Security-Policy that forbids WebAssembly. */
async function readWithoutVectors(text: string | Uint8Array, delimiter: "," | ";", maxRowBytes?: number) {
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

test("property: UTF-8 is told as Node tells it, whatever stands around, which is left as it was", () => {
  const splitter = VectorSplitter.open();
  const character = fc.constantFrom("a", "é", "\u0800", "\ud7ff", "\ue000", "😀", "\u{10ffff}");
  const valid = fc.array(character, { maxLength: 30 }).map((characters) => [...Buffer.from(characters.join(""))]);
  const edges = [
    0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff,
  ];
  const any = fc.array(fc.constantFrom(...edges), { maxLength: 4 });
  const around = fc.array(fc.constantFrom(0x61, ...edges), { minLength: 20, maxLength: 40 });
  fc.assert(
    fc.property(around, valid, any, valid, around, (before, head, doubtful, tail, after) => {
      const bytes = Uint8Array.of(...head, ...doubtful, ...tail);
      const all = Uint8Array.of(...before, ...bytes, ...after);
      splitter?.places.place.text.set(all);
      const place = splitter?.places.place.text.subarray(before.length, before.length + bytes.length);
      expect(place && splitter?.isUtf8(place)).toBe(isUtf8(bytes));
      expect(splitter?.places.place.text.subarray(0, all.length)).toEqual(all);
    }),
    { numRuns: 5000 },
  );
});

test("bytes that stand elsewhere are not told", () => {
  expect(VectorSplitter.open()?.isUtf8(Uint8Array.of(0x61))).toBe(false);
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

/** Past the head, which is looked at apart, and cut somewhere else in each text. */
const long = (text: string) => Buffer.from(`a,b\n${`${text.repeat(321)},2\n`.repeat(5_000)}`);
const faulty = (text: string, ...bytes: number[]) => Buffer.concat([long(text), Buffer.from(bytes), long(text)]);

test.each([
  ["characters cut between two pulls", long("é€😀")],
  ["a fault past the head", faulty("é", 0xe9, 0x2c, 0x32, 0x0a)],
  ["a character cut by a line end", faulty("é", 0xf0, 0x9f, 0x98, 0x0a)],
  ["ASCII, then another encoding", faulty("1", 0xe9, 0x2c, 0x32, 0x0a)],
  ["a character cut by the end", Buffer.concat([long("é"), Buffer.of(0xe2, 0x82)])],
])("%s", async (_, bytes) => {
  const found = await read(bytes, ",");
  const other = await readWithoutVectors(bytes, ",");
  expect(found.findings).toEqual(other.findings);
  expect(found.rows).toEqual(other.rows);
});
