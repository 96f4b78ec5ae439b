import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A portal on loopback (data.json) whose files a test changes as it likes. */
export async function testPortal(files: Map<string, string>, beforeFile: () => Promise<void> = async () => {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", base());
    if (pathname === "/data.json") {
      response.setHeader("content-type", "application/json");
      return response.end(JSON.stringify(catalogueOf(files, base())));
    }
    const text = files.get(decodeURIComponent(pathname.slice(1)));
    await beforeFile();
    response.statusCode = text === undefined ? 404 : 200;
    return response.end(text);
  });
  const base = () => {
    // A listening TCP server has such an address.
    const { port } = server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `${base()}/data.json`, host: new URL(base()).host, base: base(), close: () => server.close() };
}

function catalogueOf(files: ReadonlyMap<string, string>, base: string) {
  const dataset = [...files.keys()].map((name) => ({
    identifier: name,
    title: `Jeu <b>${name}</b>`,
    publisher: { name: "=cmd|' /C calc'!A0" },
    distribution: [
      { identifier: name, title: name, format: "csv", downloadURL: `${base}/${encodeURIComponent(name)}` },
    ],
  }));
  return { conformsTo: "https://project-open-data.cio.gov/v1.1/schema", dataset };
}
