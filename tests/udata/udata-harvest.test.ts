import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  connectorNamed,
  type Dataset,
  detectPortal,
  HarvestClient,
  harvest,
  harvestedDatasets,
} from "@opendatalocale/harvester";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startUdata, type UdataServer } from "./udata-server.ts";

let server: UdataServer;
let folder = "";
const client = new HarvestClient({ allow: ["127.0.0.1"], retries: 1, backOff: 1, robots: false });
beforeEach(async () => {
  server = await startUdata();
  folder = await mkdtemp(join(tmpdir(), "odl-udata-"));
});
afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

async function harvestAll(
  organization?: string,
): Promise<{ datasets: Dataset[]; counts: { gone: number }; mode: string }> {
  const { connector: name, url } = await detectPortal(server.url, { client });
  const connector = connectorNamed(name);
  if (!connector) throw new Error(name);
  const scope = organization === undefined ? {} : { organization };
  const { counts, mode } = await harvest(connector, url, { client }, { folder, scope });
  const datasets: Dataset[] = [];
  for await (const dataset of harvestedDatasets(folder)) datasets.push(dataset);
  return { datasets, counts, mode };
}

test("a catalogue, with SIREN, declared schemas, checksums and origins", async () => {
  const { id, name, slug } = server.state.addOrganization({ name: "Ville", business_number_id: "21350238800019" });
  const dataset = server.state.addDataset({
    title: "Subventions",
    organization: { id, name, slug },
    harvest: { remote_id: "r1", domain: "ckan.test", remote_url: "https://ckan.test/dataset/r1" },
  });
  server.state.addResource(dataset, {
    title: "s.csv",
    url: "http://x.test/s.csv",
    schema: { name: "scdl/subventions", version: "2.1.1", url: null },
    extras: { "analysis:checksum": "abc", "check:available": true },
  });
  const { datasets } = await harvestAll();
  expect(datasets).toMatchObject([
    {
      organization: { id, siren: "213502388" },
      origin: { id: "r1", domain: "ckan.test" },
      resources: [
        {
          format: "csv",
          checksum: { algorithm: "sha1", value: "abc" },
          declared: [{ name: "scdl/subventions", version: "2.1.1" }],
        },
      ],
    },
  ]);
});

test.each(["the id", "the slug", "the name", "the SIREN"])("one organisation, by %s", async (by) => {
  const one = server.state.addOrganization({ name: "Ville de Test", business_number_id: "21350238800019" });
  server.state.addDataset({ title: "autre" });
  const { id } = server.state.addDataset({
    title: "à elle",
    organization: { id: one.id, name: one.name, slug: one.slug },
  });
  const wanted = { "the id": one.id, "the slug": one.slug, "the name": "Ville de Test", "the SIREN": "213502388" }[by];
  expect((await harvestAll(wanted)).datasets.map((dataset) => dataset.id)).toEqual([id]);
});

test("then only changes, read from the newest back", async () => {
  for (let index = 0; index < 120; index++) server.state.addDataset({ title: `Jeu ${index}` });
  await harvestAll();
  const before = server.requests.length;
  const changed = [...server.state.datasets.values()][3];
  if (changed) Object.assign(changed, { title: "changé", last_update: new Date().toISOString() });
  const { datasets, mode } = await harvestAll();
  expect(mode).toBe("changes");
  expect(datasets.find(({ id }) => id === changed?.id)?.title).toBe("changé");
  expect(datasets).toHaveLength(120);
  expect(server.requests.slice(before).filter((line) => line.includes("/api/1/datasets/?"))).toHaveLength(1);
});
