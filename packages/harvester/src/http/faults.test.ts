import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import type { RequestListener, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FaultServer, faultServer } from "../test/fault-server.ts";
import { type ClientOptions, HarvestClient } from "./client.ts";
import { type DownloadOptions, download } from "./download.ts";
import { peek } from "./peek.ts";
import { textOf } from "./read-body.ts";

const servers: FaultServer[] = [];
const clients: HarvestClient[] = [];
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "odl-harvest-"));
});
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  for (const client of clients.splice(0)) await client.close();
  await rm(folder, { recursive: true, force: true });
});

async function serve(listener: RequestListener): Promise<FaultServer> {
  const server = await faultServer((request, response) => {
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else listener(request, response);
  });
  servers.push(server);
  return server;
}

function clientWith(options: ClientOptions = {}): HarvestClient {
  const client = new HarvestClient({ allow: ["127.0.0.1"], retries: 2, backOff: 1, ...options });
  clients.push(client);
  return client;
}

async function get(listener: RequestListener, options: DownloadOptions = {}, client = clientWith()) {
  const server = await serve(listener);
  const path = join(folder, "file");
  const result = await download(client, `${server.url}/file.csv`, path, {
    maxBytes: 10_000,
    timeout: 2000,
    ...options,
  });
  return { result, server, text: await readFile(path, "utf8").catch(() => null) };
}

/** A body that goes on a byte at a time for ever. */
function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write("x"), 5);
  response.on("close", () => clearInterval(timer));
}

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
      (_, response) =>
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(40 * 1024 * 1024))),
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
    expect(await readdir(folder)).toEqual([]);
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

describe("robots.txt", () => {
  test("what it forbids is not asked for", async () => {
    const server = await faultServer(({ url }, response) =>
      response.end(url === "/robots.txt" ? "User-agent: *\nDisallow: /private\n" : "ok"),
    );
    servers.push(server);
    const client = clientWith();
    await expect(client.get(`${server.url}/private/a.csv`)).rejects.toMatchObject({ code: "robots" });
    (await client.get(`${server.url}/public.csv`)).close();
    expect(server.requests).toEqual(["GET /public.csv"]);
  });

  test("a portal that the operator names is asked on their behalf", async () => {
    const server = await faultServer(({ url }, response) =>
      response.end(url === "/robots.txt" ? "User-agent: *\nDisallow: /api/\nCrawl-delay: 10\n" : "ok"),
    );
    servers.push(server);
    const client = clientWith();
    client.name(`${server.url}/portail`);
    for (const path of ["/api/3/action/status_show", "/f.csv"]) (await client.get(server.url + path)).close();
    expect(server.requests).toHaveLength(2);
  });
});

describe("what is downloaded", () => {
  test("compressed transfers are opened, names given are kept without folders", async () => {
    const { text, result } = await get((_, response) =>
      response
        .writeHead(200, {
          "content-encoding": "gzip",
          "content-disposition": `attachment; filename*=UTF-8''..%2F..%2Fd%C3%A9lib.csv`,
          etag: '"1"',
        })
        .end(gzipSync("a,b\n")),
    );
    expect(text).toBe("a,b\n");
    expect(result).toMatchObject({ state: "downloaded", bytes: 4, fileName: "délib.csv", etag: '"1"' });
  });

  test.each([
    ["folders behind a line feed", "attachment; filename*=UTF-8''a%0A..%2F..%2Fetc%2Fpasswd", "passwd"],
    ["letters that turn the name round", "attachment; filename*=UTF-8''%E2%80%AEvsc.exe", "vsc.exe"],
    ["nothing but folders", 'attachment; filename="../.."', null],
    ["a broken escape", "attachment; filename*=UTF-8''%E0%A4", "%E0%A4"],
  ])("a name with %s is made harmless", async (_, disposition, fileName) => {
    const { result } = await get((_, response) => response.setHeader("content-disposition", disposition).end("a"));
    expect(result).toMatchObject({ fileName });
  });

  test("a file cut short is asked for again, and is whole", async () => {
    let asked = 0;
    const { text } = await get((_, response) => {
      if (asked++ > 0) return response.end("siret\n1\n");
      response.writeHead(200, { "content-length": "8" }).write("siret");
      return setTimeout(() => response.destroy(), 5);
    });
    expect(text).toBe("siret\n1\n");
    expect(await readdir(folder)).toEqual(["file"]);
  });

  test("a server that says unchanged to who never had the file is not believed", async () => {
    await expect(get((_, response) => response.writeHead(304).end())).rejects.toMatchObject({ code: "http-status" });
  });

  test.each<[name: string, bytes: Uint8Array, type: string]>([
    ["UTF-8 without a label", Buffer.from("Haÿ"), "application/json"],
    ["UTF-8 labelled Latin-1", Buffer.from("Haÿ"), "application/json; charset=ISO-8859-1"],
    ["UTF-8 with a mark", Buffer.from("\ufeffHaÿ"), "text/plain"],
    ["Latin-1 labelled", Buffer.from("Haÿ", "latin1"), "text/plain; charset=iso-8859-1"],
    ["Latin-1 labelled UTF-8", Buffer.from("Haÿ", "latin1"), "application/json; charset=utf-8"],
    ["Latin-1 with a label nobody knows", Buffer.from("Haÿ", "latin1"), "text/plain; charset=klingon"],
    ["UTF-16", Buffer.from("\ufeffHaÿ", "utf16le"), "text/plain"],
  ])("text in %s is read right", async (_, bytes, type) => {
    const server = await serve((_, response) => response.setHeader("content-type", type).end(bytes));
    expect(await textOf(await clientWith().get(server.url), { maxBytes: 100 })).toBe("Haÿ");
  });

  test("an unchanged file is not sent again", async () => {
    const { result } = await get(
      (request, response) => {
        if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
        else response.end("changed");
      },
      { known: { etag: '"1"' } },
    );
    expect(result.state).toBe("unchanged");
  });

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
});
