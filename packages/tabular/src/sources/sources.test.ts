import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openTable } from "../open-table.ts";
import { rowsOf } from "../rows-of.ts";
import { fromBlob, fromBytes } from "./memory-sources.ts";
import { fromStream } from "./stream-source.ts";

const text = `a,b\n${"1,2\n".repeat(200_000)}`;

async function count(source: Parameters<typeof openTable>[0]): Promise<number> {
  let rows = 0;
  for await (const _ of rowsOf(await openTable(source))) rows++;
  return rows;
}

test("a Blob, a stream and a gzip archive give the same rows", async () => {
  const blob = new Blob([text]);
  expect(await count(fromBlob("blob.csv", blob))).toBe(200_000);
  expect(await count(fromStream("flux.csv", blob.stream()))).toBe(200_000);
  expect(await count(fromBytes("archive.csv.gz", gzipSync(text)))).toBe(200_000);
});

test("a damaged archive has its code", async () => {
  const archive = gzipSync(text);
  await expect(count(fromBytes("a.gz", archive.subarray(0, archive.length / 2)))).rejects.toMatchObject({
    code: "broken-gzip",
  });
  await expect(count(fromBytes("a.gz", Uint8Array.of(0x1f, 0x8b, 1, 2, 3)))).rejects.toMatchObject({
    code: "broken-gzip",
  });
});

test("an archive that grows out of all proportion is stopped", async () => {
  // Long rows: it is the growth that is tested, not the making of millions of strings.
  const bomb = gzipSync(Buffer.alloc(80_000_000, `${"a".repeat(2000)},b\n`), { level: 6 });
  await expect(count(fromBytes("bombe.gz", bomb))).rejects.toMatchObject({ code: "decompression-limit" });
});
