import { readdir } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { drip, serving } from "../test/serving.ts";
import type { DownloadOptions } from "./download.ts";

const { serve, clientWith, get, folder } = serving();
/** Made once, so that making it takes none of the time that a download may take. */
const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024));

describe("what a server may do to us", () => {
  test.each<[name: string, listener: RequestListener, options: DownloadOptions, code: string]>([
    ["never answers", () => {}, { timeout: 150 }, "timeout"],
    ["sends slow bytes without end", (_, response) => drip(response), { timeout: 200 }, "timeout"],
    ["sends more than we accept", (_, response) => response.end("x".repeat(20_000)), {}, "too-large"],
    [
      "announces more than we accept",
      (_, response) => response.writeHead(200, { "content-length": "99999999" }).write("x"),
      {},
      "too-large",
    ],
    [
      "cuts the body short",
      (_, response) => {
        response.writeHead(200, { "content-length": "100" }).write("only this");
        setTimeout(() => response.destroy(), 5);
      },
      {},
      "truncated",
    ],
    ["resets the connection", (request) => request.socket.resetAndDestroy(), {}, "truncated"],
    [
      "sends a gzip bomb",
      (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb),
      { maxBytes: 1024 * 1024 * 1024 },
      "decompression-bomb",
    ],
    [
      "says gzip and sends something else",
      (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("plain"),
      {},
      "bad-encoding",
    ],
    [
      "uses an encoding that nobody knows",
      (_, response) => response.writeHead(200, { "content-encoding": "rot13" }).end("plain"),
      {},
      "bad-encoding",
    ],
    [
      "redirects in a circle",
      ({ url }, response) => response.writeHead(302, { location: url === "/a" ? "/file.csv" : "/a" }).end(),
      {},
      "redirect-loop",
    ],
    [
      "redirects for ever",
      ({ url = "" }, response) => response.writeHead(302, { location: `${url}x` }).end(),
      {},
      "too-many-redirects",
    ],
    [
      "redirects to a private address",
      (_, response) => response.writeHead(302, { location: "http://10.0.0.1/secret" }).end(),
      {},
      "private-address",
    ],
    [
      "redirects to a private address in disguise",
      (_, response) => response.writeHead(307, { location: "http://[::ffff:169.254.169.254]/latest" }).end(),
      {},
      "private-address",
    ],
    [
      "redirects to a file",
      (_, response) => response.writeHead(301, { location: "file:///etc/passwd" }).end(),
      {},
      "bad-address",
    ],
    ["is gone", (_, response) => response.writeHead(410).end(), {}, "gone"],
    ["is not found", (_, response) => response.writeHead(404).end("<html>"), {}, "not-found"],
    ["wants a password", (_, response) => response.writeHead(401).end(), {}, "unauthorised"],
    ["is broken", (_, response) => response.writeHead(500).end(), {}, "http-status"],
    ["is busy", (_, response) => response.writeHead(429).end(), {}, "rate-limited"],
    [
      "asks for an hour's patience",
      (_, response) => response.writeHead(503, { "retry-after": "3600" }).end(),
      {},
      "rate-limited",
    ],
  ])("a server that %s", async (_, listener, options, code) => {
    await expect(get(listener, options)).rejects.toMatchObject({ code });
    expect(await readdir(folder())).toEqual([]);
  });

  test("its credentials never follow a redirect elsewhere, nor stand in an error", async () => {
    const other = await serve((_, response) => response.end("ok"));
    const { url } = await serve((_, response) => response.writeHead(302, { location: `${other.url}/b` }).end());
    const client = clientWith();
    const answer = await client.get(`${url}/a`, { headers: { authorization: "secret", accept: "text/csv" } });
    answer.close();
    expect(other.messages.at(-1)?.headers).not.toHaveProperty("authorization");
    expect(other.messages.at(-1)?.headers).toHaveProperty("accept", "text/csv");
    const error = await clientWith()
      .get("http://me:secret@10.0.0.1/")
      .catch((reason: Error) => reason.message);
    expect(error).not.toContain("secret");
  });
});

describe("patience", () => {
  test("a busy server is asked again after what it asks", async () => {
    let asked = 0;
    const { text, server } = await get((_, response) => {
      if (asked++ === 0) response.writeHead(503, { "retry-after": "0" }).end();
      else response.end("siret\n");
    });
    expect(text).toBe("siret\n");
    expect(server.requests).toHaveLength(2);
  });

  test("a cut connection is tried again, and the file is whole", async () => {
    let asked = 0;
    const { text } = await get((request, response) => {
      if (asked++ < 2) request.socket.resetAndDestroy();
      else response.end("siret\n");
    });
    expect(text).toBe("siret\n");
  });

  test("no more requests at once to one host than allowed", async () => {
    let running = 0;
    let most = 0;
    const server = await serve((_, response) => {
      most = Math.max(most, ++running);
      setTimeout(() => {
        running--;
        response.end("ok");
      }, 10);
    });
    const client = clientWith({ concurrency: 3 });
    const answers = Array.from({ length: 12 }, async (_, index) =>
      (await client.get(`${server.url}/${index}`)).body.resume(),
    );
    await Promise.all(answers);
    expect(most).toBe(3);
  });
});
