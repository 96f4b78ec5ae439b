import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { openTable } from "@opendatalocale/tabular";
import { openFile, SharedPlaces } from "@opendatalocale/tabular/node";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { ValidateOptions } from "../../validate-options.ts";
import { loadVectorTests, vectorTestsFor } from "../../vector/vector-tests.ts";
import { validateFile } from "../validate-file.ts";
import { BlockRing } from "./block-ring.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "odl-turns-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const schema = { fields: [{ name: "a", type: "integer" }, { name: "b" }, { name: "c" }] };

async function report(bytes: Uint8Array, threads: number, options: ValidateOptions = {}, name = "a.csv") {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const told: unknown[] = [];
  const onFinding: ValidateOptions["onFinding"] = (item) => void told.push(item);
  const found = await validateFile(path, { schema, onFinding, ...options, threads });
  return { ...found, told, date: "", stats: { ...found.stats, seconds: 0 } };
}

/** From now on the first thread reads only what the others leave to it; else it would have read a small file before they begin. */
function leaveReading() {
  const { takeTurn } = BlockRing.prototype;
  const isLeft = new WeakSet<BlockRing>();
  return vi.spyOn(BlockRing.prototype, "takeTurn").mockImplementation(function (this: BlockRing) {
    if (this.isLeftToFirst) isLeft.add(this);
    return isLeft.has(this) && takeTurn.call(this, true);
  });
}

async function expectSame(bytes: Uint8Array, options: ValidateOptions = {}, name?: string) {
  const alone = await report(bytes, 0, options, name);
  expect(await report(bytes, 3, options, name)).toEqual(alone);
  const leaving = leaveReading();
  expect(await report(bytes, 1, options, name)).toEqual(alone);
  leaving.mockRestore();
  return alone;
}

/** Many blocks, which threads read from the second on: the first megabyte is read before they begin. */
const BLOCKS = 3_000_000;
const plain = Buffer.from(`a,b,c\n${"1,texte,x\n".repeat(BLOCKS / 10)}`);
const accented = Buffer.from(`a,b,c\n${"1,été,x\n".repeat(BLOCKS / 10)}`);
const utf8 = (text: string) => Buffer.from(text);
const bad = Buffer.of(0xe9);

/** The bytes with others in the place of what stands from `at` on. */
function changed(bytes: Buffer, at: number, by: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  by.copy(copy, at);
  return copy;
}

test("the tests of all the threads run in the shared memory", async () => {
  await loadVectorTests();
  const places = SharedPlaces.open(2, 2);
  writeFileSync(join(folder, "v.csv"), plain);
  const table = await openTable(openFile(join(folder, "v.csv")), { places });
  const { value: block } = await table.blocks().next();
  expect(block && vectorTestsFor(block)).toBeTruthy();
  const other = new SharedPlaces(2, places.memory, 1);
  expect(block && vectorTestsFor({ ...block, memory: other.room })).toBeTruthy();
  await table.close();
});

test.each<[string, Buffer, ValidateOptions?]>([
  ["a byte that is not UTF-8 in the first megabyte", changed(accented, 5_001, bad)],
  ["later", changed(accented, 1_700_003, bad)],
  ["and another one much later", changed(changed(accented, 1_700_003, bad), 2_900_003, bad)],
  ["cut by the end of a pull", changed(accented, (1 << 20) + (1 << 18) - 1, Buffer.of(0xc3, 0x28))],
  ["as the last byte", Buffer.concat([accented, utf8("2,"), bad])],
  ["ASCII, then windows-1252", changed(plain, 1_700_002, bad)],
  [
    "ASCII, then one accent, then a byte that is not UTF-8",
    changed(changed(plain, 1_500_002, utf8("é")), 2_600_002, bad),
  ],
  ["a byte order mark", Buffer.concat([utf8("\ufeff"), accented])],
  ["a byte order mark, then a byte that is not UTF-8", changed(Buffer.concat([utf8("\ufeff"), plain]), 2_000_005, bad)],
  ["windows-1252", Buffer.from(`a,b,c\n${"1,été,x\n".repeat(BLOCKS / 10)}`, "latin1")],
  ["UTF-16", Buffer.from(`\ufeffa,b,c\n${"1,été,x\n".repeat(BLOCKS / 20)}z,y,x`, "utf16le")],
  ["lines that end by CR", Buffer.from(`${plain}z,,`.replaceAll("\n", "\r"))],
  ["lines that end each in their way", utf8(`a,b,c\r\n${"1,2,3\r\n4,5,6\n7,8,9\r0,,\n".repeat(BLOCKS / 30)}`)],
  ["no last line end", Buffer.concat([plain, utf8("z,y,x")])],
  ["a quote that never closes", changed(plain, 1_700_002, utf8(',"'))],
  ["a row larger than a place, then others", Buffer.concat([plain, utf8(`1,${"x".repeat(3_000_000)},\n`), plain])],
  ["a row too large", Buffer.concat([plain, utf8(`1,${"x".repeat(300_000)},\n`), plain]), { maxRowBytes: 200_000 }],
  ["quoted cells with line ends, larger than a pull", utf8(`a,b,c\n${`z,"${"l\n".repeat(200_000)}""",x\n`.repeat(8)}`)],
  ["damaged texts here and there", changed(changed(accented, 1_700_003, utf8("Ã©")), 2_700_003, utf8("Ã©"))],
  ["only blank lines at the end, and a total", Buffer.concat([plain, utf8(`Total,,\n${"\n".repeat(20_000)}`)])],
])("the same report: %s", async (_, bytes, options) => {
  const { told, failure } = await expectSame(bytes, options);
  expect(told.length > 0 || failure !== null || bytes.includes("\ufeff")).toBe(true);
});

test("so it is of a gzip archive, which threads cannot share", async () => {
  await expectSame(gzipSync(changed(plain, 1_700_000, utf8("z"))), {}, "a.csv.gz");
});

test("and of a file whose schema is found by looking at its first rows", async () => {
  const row = "Rennes,21350288300019,D1,2021-02-30,7.5,finances locales/subventions,Objet,,,,,10,10,8,1,1,\n";
  const header =
    "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL\n";
  const path = join(folder, "d.csv");
  writeFileSync(path, header + row.repeat(30_000));
  const [alone, threaded] = await Promise.all([0, 2].map((threads) => validateFile(path, { threads })));
  expect(alone?.stats.errors).toBe(30_000);
  expect({ ...threaded, date: "", stats: 0 }).toEqual({ ...alone, date: "", stats: 0 });
});

test("progress goes on to the end, and an abort ends it", async () => {
  const seen: number[] = [];
  await report(plain, 2, { onProgress: ({ bytes }) => void seen.push(bytes) });
  expect(seen.at(-1)).toBe(plain.length);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  const stop = new AbortController();
  const onProgress = () => stop.abort();
  expect((await report(plain, 2, { onProgress, signal: stop.signal })).failure?.code).toBe("aborted");
});

test("a file cut while it is read is not checked, whoever reads", async () => {
  const onProgress = () => truncateSync(join(folder, "a.csv"), 2_000_000);
  for (const threads of [0, 3])
    expect((await report(plain, threads, { onProgress })).failure?.code).toBe("read-failed");
  const leaving = leaveReading();
  expect((await report(plain, 1, { onProgress })).failure?.code).toBe("read-failed");
  leaving.mockRestore();
});

test("property: wherever quotes, line ends, accents and bytes that are no UTF-8 fall, the same report", async () => {
  const unit = fc.constantFrom("a", "é", "😀", ",", '"', '""', "\n", "\r\n", "\r", '"x\ny"', "1,2,3\n");
  const piece = fc.record({
    before: fc.integer({ min: 20_000, max: 140_000 }),
    text: fc.string({ unit, minLength: 1, maxLength: 60 }),
    isBad: fc.constantFrom(false, false, false, true),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 8, maxLength: 20 }), fc.boolean(), async (pieces, isAccented) => {
      const filler = isAccented ? "1,été,x\n" : "1,2,3\n";
      const parts = pieces.flatMap(({ before, text, isBad }) => [
        Buffer.from(filler.repeat(before / filler.length)),
        Buffer.from(text),
        isBad ? bad : Buffer.alloc(0),
      ]);
      await expectSame(Buffer.concat([Buffer.from(`a,b,c\n${filler.repeat(160_000)}`), ...parts]));
    }),
    { numRuns: 8 },
  );
});
