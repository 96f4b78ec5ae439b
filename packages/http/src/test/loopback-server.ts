import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export type Handler = (request: IncomingMessage, response: ServerResponse, visit: number) => void;

/** A server on loopback that answers with the handlers in turn, the last one for ever; it ends with the test. */
export async function serve(...handlers: readonly Handler[]) {
  const visits: { readonly method: string; readonly url: string; readonly headers: IncomingMessage["headers"] }[] = [];
  const server = createServer((request, response) => {
    visits.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers });
    const handler = handlers[Math.min(visits.length, handlers.length) - 1];
    handler?.(request, response, visits.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, visits };
}

export const answer =
  (status: number, body: string | Buffer = "", headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

/** Never ends: a byte every 5 ms. */
export const drip: Handler = (_, response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write("x"), 5);
  response.on("close", () => clearInterval(timer));
};

/** Never ends either, as fast as it can. */
export const flood: Handler = (_, response) => {
  response.writeHead(200);
  const chunk = Buffer.alloc(65_536, "x");
  const pour = () => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once("drain", pour);
  };
  pour();
};

export const silence: Handler = () => undefined;

export const reset: Handler = (request) => {
  request.socket.destroy();
};

/** Says 100 bytes, sends 4, hangs up. */
export const truncated: Handler = (_, response) => {
  response.writeHead(200, { "content-length": "100" });
  response.write("half", () => response.destroy());
};

/** A chunked body whose end never comes. */
export const cutChunks: Handler = (_, response) => {
  response.writeHead(200);
  response.write("half", () => response.destroy());
};
