import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { drip, serving } from "../test/serving.ts";
import { peek } from "./peek.ts";

const { serve, clientWith } = serving();

test.each<[name: string, listener: RequestListener, head: string, isWhole: boolean]>([
  ["a range is given", (_, r) => r.writeHead(206, { "content-range": "bytes 0-3/9" }).end("abcd"), "abcd", false],
  ["the range is the whole", (_, r) => r.writeHead(206, { "content-range": "bytes 0-2/3" }).end("abc"), "abc", true],
  ["ranges are ignored", (_, r) => r.end("abcdefgh"), "abcd", false],
  ["ranges are ignored, small file", (_, r) => r.end("abc"), "abc", true],
  ["ranges are ignored, endless file", (_, r) => drip(r), "xxxx", false],
  ["the file is empty", (_, r) => r.writeHead(416).end(), "", true],
  [
    "it is compressed all the same",
    (_, r) => r.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("abc")),
    "abc",
    true,
  ],
])("first bytes: %s", async (_, listener, head, isWhole) => {
  const server = await serve(listener);
  const seen = await peek(clientWith(), `${server.url}/f`, { bytes: 4 });
  expect(new TextDecoder().decode(seen.head)).toBe(head);
  expect(seen.isWhole).toBe(isWhole);
});
