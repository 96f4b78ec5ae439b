import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectorNamed, HarvestClient, harvest } from "@opendatalocale/harvester";

/** One side of the section `harvest`: `serve <resources>` is a portal and prints its address, `harvest <address>` reads it whole and prints a measure. */
const RESOURCES_EACH = 5;
const PAGE = 200;
const [, , role, argument = ""] = process.argv;
if (role === "serve") serve(Number(argument));
else await harvestAll(argument);

/** A CKAN's `package_search`, each page written once. */
function serve(resources: number): void {
  const datasets = resources / RESOURCES_EACH;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const after = /id:\{"(\d+)" TO/.exec(decodeURIComponent(url.search.replaceAll("+", " ")))?.[1];
    const first = after === undefined ? 0 : Number(after) + 1;
    const results = Array.from({ length: Math.min(PAGE, datasets - first) }, (_, index) => datasetOf(first + index));
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ success: true, result: { count: datasets - first, results } }));
  });
  // A server that listens on TCP has an AddressInfo.
  server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}

function datasetOf(number: number) {
  const id = String(number).padStart(8, "0");
  return {
    id,
    name: `jeu-${id}`,
    title: `Jeu de données ${id}`,
    notes: "Des subventions versées aux associations par une collectivité. ".repeat(5),
    state: "active",
    metadata_created: "2026-01-01T00:00:00",
    metadata_modified: "2026-01-02T00:00:00",
    organization: { id: "o", name: "ville", title: "Ville" },
    tags: [{ name: "finances" }, { name: "subventions" }],
    extras: [],
    resources: Array.from({ length: RESOURCES_EACH }, (_, index) => ({
      id: `${id}-${index}`,
      name: `Fichier ${index}`,
      url: `http://portail.test/f/${id}-${index}.csv`,
      format: "CSV",
      state: "active",
    })),
  };
}

async function harvestAll(url: string): Promise<void> {
  const connector = connectorNamed("ckan");
  if (!connector) throw new Error("no connector ckan");
  const folder = mkdtempSync(join(tmpdir(), "odl-bench-harvest-"));
  const client = new HarvestClient({ allow: ["127.0.0.1"], robots: false });
  const began = performance.now();
  const { counts } = await harvest(connector, url, { client, pageSize: PAGE }, { folder });
  const ms = performance.now() - began;
  await client.close();
  rmSync(folder, { recursive: true, force: true });
  console.log(JSON.stringify({ ms, mebibytes: process.resourceUsage().maxRSS / 1024, seen: counts.resources }));
}
