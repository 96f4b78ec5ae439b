import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { masked } from "./field-mask.ts";
import { type Call, type Reply, refused } from "./udata-call.ts";
import { routes } from "./udata-routes.ts";
import { UdataState } from "./udata-state.ts";

/** The key that may change everything, and one that may only read. */
export const EDITOR_KEY = "editor-key";
export const READER_KEY = "reader-key";

/**
 * A contract server: answers as udata does (routes, status codes, envelopes, paging, masks, tombstones, extras), from its published
 * source read on 2026-08-21. It is no udata: the suite beside it also runs against a real one when `UDATA_URL` is set.
 */
export interface UdataServer {
  readonly url: string;
  readonly state: UdataState;
  /** Requests so far: `GET /api/1/datasets/?page=1`. */
  readonly requests: string[];
  /** Called before each answer: the place for faults and for changes under way. */
  before: (request: IncomingMessage) => void;
  readonly close: () => void;
}

export async function startUdata(): Promise<UdataServer> {
  const state = new UdataState();
  const requests: string[] = [];
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { pathname, search, searchParams } = new URL(request.url ?? "/", handle.url);
    requests.push(`${request.method} ${pathname}${search}`);
    handle.before(request);
    if (response.destroyed) return;
    const key = request.headers["x-api-key"];
    const call: Call = {
      state,
      query: searchParams,
      key: typeof key === "string" ? key : null,
      base: handle.url,
      json: () => JSON.parse(Buffer.concat(chunks).toString("utf8")),
      file: () => fileIn(Buffer.concat(chunks), request.headers["content-type"] ?? ""),
    };
    const { status, body } = answer(call, request.method ?? "GET", pathname);
    const mask = request.headers["x-fields"];
    response.writeHead(status, { "content-type": "application/json" });
    response.end(
      body === undefined ? "" : JSON.stringify(typeof mask === "string" && status < 300 ? masked(body, mask) : body),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const handle: UdataServer = {
    // A server that listens on TCP has an AddressInfo.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    requests,
    before: () => {},
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return handle;
}

function answer(call: Call, method: string, path: string): Reply {
  for (const [verb, pattern, handler] of routes) {
    const ids = verb === method ? pattern.exec(path)?.slice(1).map(decodeURIComponent) : undefined;
    if (ids === undefined) continue;
    if (call.key !== null && call.key !== EDITOR_KEY && call.key !== READER_KEY)
      return refused(401, "Invalid API token");
    if (method !== "GET" && call.key === null) return refused(401, "Unauthorized");
    if (method !== "GET" && call.key === READER_KEY)
      return refused(403, "You do not have the permission to modify that object.");
    return handler(call, ids);
  }
  return refused(404, "The requested URL was not found on the server.");
}

/** The file of a form with one file in it. */
function fileIn(body: Buffer, contentType: string): { name: string; bytes: Buffer } {
  const boundary = /boundary=(.+)$/.exec(contentType)?.[1] ?? "";
  const from = body.indexOf("\r\n\r\n") + 4;
  const to = body.lastIndexOf(`\r\n--${boundary}`);
  const name = /filename="([^"]*)"/.exec(body.toString("utf8", 0, from))?.[1] ?? "";
  return { name, bytes: body.subarray(from, to) };
}
