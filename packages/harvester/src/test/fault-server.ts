import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on loopback that answers as badly as the test asks. */
export interface FaultServer {
  readonly url: string;
  /** Every request seen, in order: `GET /path`. */
  readonly requests: readonly string[];
  readonly messages: readonly IncomingMessage[];
  readonly close: () => void;
}

export async function faultServer(listener: RequestListener): Promise<FaultServer> {
  const messages: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    messages.push(request);
    // A client that goes away is what some tests are about.
    response.on("error", () => {});
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    messages,
    get requests() {
      return messages.map(({ method, url }) => `${method} ${url}`).filter((line) => !line.endsWith("/robots.txt"));
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
