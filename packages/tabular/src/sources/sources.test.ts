import { openAsBlob } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openTable } from "../open-table.ts";
import { rowsOf } from "../rows-of.ts";
import { fromBlob } from "./blob-source.ts";
import { fromBytes } from "./memory-sources.ts";
import { fromStream } from "./stream-source.ts";

const text = `a,b\n${"1,2\n".repeat(200_000)}`;

async function count(source: Parameters<typeof openTable>[0]): Promise<number> {
  let rows = 0;
  for await (const _ of rowsOf(await openTable(source))) rows++;
  return rows;
}

async function allRows(source: Parameters<typeof openTable>[0]) {
  const rows = [];
  for await (const { cells } of rowsOf(await openTable(source))) rows.push(cells.join("|"));
  return rows;
}

test("a Blob, a stream and a gzip archive give the same rows", async () => {
  const blob = new Blob([text]);
  expect(await count(fromBlob("blob.csv", blob))).toBe(200_000);
  expect(await count(fromStream("flux.csv", blob.stream()))).toBe(200_000);
  expect(await count(fromBytes("archive.csv.gz", gzipSync(text)))).toBe(200_000);
});

test("pieces may be cut anywhere: in a character, in quotes, in a line end", async () => {
  const bytes = new TextEncoder().encode(`a,b\r\n${`"${'é ""€""\r\n😀'.repeat(29)}",2\r\n`.repeat(10_000)}`);
  expect(bytes.length).toBeGreaterThan(4 << 20);
  const blob = new Blob([bytes]);
  const rows = await allRows(fromBytes("octets.csv", bytes));
  expect(await allRows(fromBlob("blob.csv", blob))).toEqual(rows);
  expect(await allRows(fromStream("flux.csv", blob.stream()))).toEqual(rows);
});

test("a stream that cannot be iterated, nor fill a buffer, is read too", async () => {
  const plain = () => new Blob([text]).stream().pipeThrough(new TransformStream<Uint8Array, Uint8Array>());
  expect(() => plain().getReader({ mode: "byob" })).toThrow();
  const stream = plain();
  Object.defineProperty(stream, Symbol.asyncIterator, { value: undefined });
  expect(await count(fromStream("flux.csv", stream))).toBe(200_000);
  expect(await count(fromBlob("blob.csv", Object.assign(new Blob([text]), { stream: plain })))).toBe(200_000);
});

/** As Chromium's may be: once all was given, who asks for more waits for ever. */
function endless(given: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let left = given;
  return new ReadableStream({
    type: "bytes",
    pull: (controller) => {
      if (left.length === 0) return new Promise(() => {});
      controller.enqueue(left.slice(0, 300_000));
      left = left.subarray(300_000);
    },
  });
}

test("a Blob whose stream never says that it ended is read to its end", async () => {
  const blob = new Blob([text]);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  expect(await count(fromBlob("blob.csv", Object.assign(blob, { stream: () => endless(bytes) })))).toBe(200_000);
});

test("a Blob whose stream waits for what is no more there has its code", async () => {
  const blob = new Blob([text]);
  const half = new Uint8Array(await blob.slice(0, 400_000).arrayBuffer());
  const gone = () =>
    Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")) });
  const cut = Object.assign(blob, { stream: () => endless(half), slice: gone });
  await expect(count(fromBlob("blob.csv", cut))).rejects.toMatchObject({
    code: "read-failed",
    params: { reason: "NotReadableError" },
  });
});

test("an empty Blob is an empty file", async () => {
  await expect(count(fromBlob("vide.csv", new Blob([])))).rejects.toMatchObject({ code: "empty-file" });
});

test("a file that changes before or while it is read has its code", async () => {
  const folder = await mkdtemp(join(tmpdir(), "blob-"));
  const path = join(folder, "change.csv");
  try {
    const longer = text.repeat(4);
    await writeFile(path, longer);
    const before = fromBlob("change.csv", await openAsBlob(path));
    const during = fromBlob("change.csv", await openAsBlob(path));
    const table = await openTable(during);
    await writeFile(path, longer.slice(0, longer.length / 2));
    await expect(openTable(before)).rejects.toMatchObject({ code: "read-failed" });
    await expect(before.readAt?.(0, new Uint8Array(10))).rejects.toMatchObject({ code: "read-failed" });
    const readOn = async () => {
      for await (const _ of rowsOf(table));
    };
    await expect(readOn()).rejects.toMatchObject({ code: "read-failed" });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a Blob whose stream ends too early is not a shorter file", async () => {
  const short = Object.assign(new Blob([text]), { stream: () => new Blob([text.slice(0, 400_000)]).stream() });
  await expect(count(fromBlob("blob.csv", short))).rejects.toMatchObject({
    code: "read-failed",
    params: { reason: "EOF" },
  });
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
