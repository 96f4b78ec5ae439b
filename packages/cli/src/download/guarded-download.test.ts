import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type DownloadLimits, guardedDownload } from "./guarded-download.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP has an AddressInfo.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const open: DownloadLimits = { maxBytes: 1000, timeout: 500, maxRedirects: 3, allowPrivateNetwork: true };
const guarded: DownloadLimits = { ...open, allowPrivateNetwork: false };

test("downloads a text", async () => {
  const address = await serve((_, response) => response.end('{"fields":[]}'));
  expect(await guardedDownload(address, open)).toBe('{"fields":[]}');
});

test("follows redirects, as many as allowed", async () => {
  const address = await serve(({ url = "/" }, response) => {
    const hop = Number(url.slice(1) || "0");
    if (hop < 3) response.writeHead(302, { location: `/${hop + 1}` }).end();
    else response.end("arrived");
  });
  expect(await guardedDownload(address, open)).toBe("arrived");
  await expect(guardedDownload(address, { ...open, maxRedirects: 2 })).rejects.toMatchObject({
    reason: "too-many-redirects",
  });
});

const failures: [string, RequestListener, string][] = [
  ["an error page", (_, response) => response.writeHead(404).end("no"), "http-404"],
  ["more bytes than accepted", (_, response) => response.end("x".repeat(2000)), "too-large"],
  ["a server that never answers", () => {}, "timeout"],
  ["a body that never ends", (_, response) => void response.write("x"), "timeout"],
  [
    "a redirect to another protocol",
    (_, response) => response.writeHead(301, { location: "file:///etc/passwd" }).end(),
    "bad-address",
  ],
];

test.each(failures)("%s has its reason", async (_, listener, reason) => {
  await expect(guardedDownload(await serve(listener), open)).rejects.toMatchObject({ reason });
});

test.each([
  "http://127.0.0.1:1/",
  "http://localhost:1/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://10.1.2.3/",
  "http://169.254.169.254/latest/meta-data",
])("%s is refused before any connection", async (address) => {
  await expect(guardedDownload(address, guarded)).rejects.toMatchObject({ reason: "private-address" });
});

test.each(["ftp://example.org/a", "nonsense", "http://"])("%s is no address to download from", async (address) => {
  await expect(guardedDownload(address, guarded)).rejects.toMatchObject({ reason: "bad-address" });
});
