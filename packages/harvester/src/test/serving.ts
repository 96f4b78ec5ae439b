import { mkdtemp, readFile, rm } from "node:fs/promises";
import type { RequestListener, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { type ClientOptions, HarvestClient } from "../http/client.ts";
import { type DownloadOptions, download } from "../http/download.ts";
import { type FaultServer, faultServer } from "./fault-server.ts";

/** Servers, clients and a folder for the tests of one file; each test leaves nothing behind. */
export function serving() {
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

  const serveAll = async (listener: RequestListener): Promise<FaultServer> => {
    const server = await faultServer(listener);
    servers.push(server);
    return server;
  };
  const serve = (listener: RequestListener): Promise<FaultServer> =>
    serveAll((request, response) => {
      if (request.url === "/robots.txt") response.writeHead(404).end();
      else listener(request, response);
    });
  const clientWith = (options: ClientOptions = {}): HarvestClient => {
    const client = new HarvestClient({ allow: ["127.0.0.1"], retries: 2, backOff: 1, ...options });
    clients.push(client);
    return client;
  };
  const get = async (listener: RequestListener, options: DownloadOptions = {}, client = clientWith()) => {
    const server = await serve(listener);
    const path = join(folder, "file");
    const address = `${server.url}/file.csv`;
    const result = await download(client, address, path, { maxBytes: 10_000, timeout: 2000, ...options });
    return { result, server, text: await readFile(path, "utf8").catch(() => null) };
  };
  return {
    /** A server without a robots.txt. */
    serve,
    /** A server that answers everything itself. */
    serveAll,
    clientWith,
    /** Downloads from a server made for it. */
    get,
    /** Where downloads go. */
    folder: () => folder,
  };
}

/** A body that goes on a byte at a time for ever. */
export function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write("x"), 5);
  response.on("close", () => clearInterval(timer));
}
