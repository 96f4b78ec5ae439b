import { createReadStream, existsSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));

/** Where producers' files would be: those of `examples/`, and the troubles one meets. */
export async function startFileServer(port = 0) {
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    if (pathname === "/huge.csv") return pourHuge(response);
    if (pathname.startsWith("/moved/")) return redirect(response, pathname.slice("/moved".length));
    // Only a folder and a name: nothing leads out of the examples.
    const path = /^\/([\w-]+\/[\w.-]+)$/.exec(pathname)?.[1];
    if (path === undefined || path.includes("..") || !existsSync(examples + path)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/csv" });
    return createReadStream(examples + path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  // A server that listens on a port has such an address.
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function redirect(response: ServerResponse, location: string) {
  return response.writeHead(302, { location }).end();
}

/** 300 MB of rows, made as they are read. */
function pourHuge(response: ServerResponse) {
  const chunk = "2024;75001;Jeanne;F;12\n".repeat(40_000);
  let left = 320;
  response.writeHead(200, { "content-type": "text/csv" }).write("ANNEE;COMMUNE;PRENOM;SEXE;NOMBRE\n");
  const pour = () => {
    while (left > 0 && !response.destroyed) {
      left--;
      if (!response.write(chunk)) return response.once("drain", pour);
    }
    return response.end();
  };
  pour();
}
