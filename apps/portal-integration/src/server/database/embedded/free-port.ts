import { once } from "node:events";
import { createServer } from "node:net";

/** A port of this machine that nobody listens on; the one wanted when it is one, any when `wanted` is 0. */
export async function freePort(wanted: number): Promise<number> {
  const server = createServer().listen(wanted, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    if (wanted === 0) throw error;
    return freePort(0);
  }
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return address.port;
}
