import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type AuditedFile, auditCatalogue } from "@opendatalocale/audit";
import {
  connectorNamed,
  type Dataset,
  detectPortal,
  HarvestClient,
  harvest,
  harvestedDatasets,
} from "@opendatalocale/harvester";
import { validateFile } from "@opendatalocale/validator/node";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { crowd, datasets as seeded } from "./seed.ts";

/** Harvest and audit of a real CKAN, as it was seeded. */
const portal = inject("portal");
const examples = fileURLToPath(new URL("../../examples/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "odl-ckan-audit-"));
const client = new HarvestClient({ allow: ["*"], retries: 1, backOff: 10, robots: false });
const context = { client };
const datasets: Dataset[] = [];
const names = new Map<string, string>();

beforeAll(async () => {
  const { connector: name, url } = await detectPortal(portal.url, context);
  const connector = connectorNamed(name);
  if (!connector) throw new Error(name);
  await harvest(connector, url, context, { folder });
  for await (const dataset of harvestedDatasets(folder)) {
    datasets.push(dataset);
    names.set(dataset.id, dataset.page?.split("/").at(-1) ?? "");
  }
});
afterAll(async () => {
  await client.close();
  await rm(folder, { recursive: true, force: true });
});

describe.runIf(portal.token)("on the seeded portal", () => {
  test("every dataset is harvested once, past the silent caps", () => {
    const found = [...names.values()].filter((name) => name.startsWith("test-"));
    expect(new Set(found).size).toBe(found.length);
    expect(found).toEqual(expect.arrayContaining(seeded.map(({ name }) => name)));
    expect(found.filter((name) => name.startsWith(crowd.prefix))).toHaveLength(crowd.datasets);
  });

  test("a second harvest reads changes only, and finds none", async () => {
    const { connector: name, url } = await detectPortal(portal.url, context);
    const connector = connectorNamed(name);
    const again = connector && (await harvest(connector, url, context, { folder }));
    expect(again).toMatchObject({ mode: "changes", counts: { added: 0, updated: 0, gone: 0 } });
  });

  test("the SIREN of an organisation is known", () => {
    const one = datasets.find(({ id }) => names.get(id) === "test-subventions-valides");
    expect(one?.organization?.siren).toBe("213502883");
  });

  test("every file of the common base is found, declared or not, with the verdict of a check of the file itself", async () => {
    // Only these: another test file, or a run before this one, may have published more.
    const own = datasets.filter(({ id }) => seeded.some(({ name }) => name === names.get(id)));
    const unseen: string[] = [];
    const files = await auditCatalogue(own, {
      client,
      maxBytes: 50 * 1024 * 1024,
      onUnseen: (_, resource, code) => unseen.push(`${resource} ${code}`),
    });
    const told = files.map((file) => [names.get(file.dataset.id), file.resource.title, file.schema, file.isDeclared]);
    expect(told).toEqual(
      expect.arrayContaining([
        ["test-subventions-valides", "Subventions 2023", "scdl/subventions", true],
        ["test-subventions-a-corriger", "Export", "scdl/subventions", true],
        ["test-deliberations-non-declarees", "deliberations.csv", "scdl/deliberations", false],
        ["test-deliberations-non-declarees", "anciennes", "scdl/deliberations", false],
        ["test-fichiers-difficiles", "déplacé", "scdl/prenoms", false],
        ["test-fichiers-difficiles", "énorme", "scdl/prenoms", true],
      ]),
    );
    expect(files).toHaveLength(6);
    expect(unseen).toEqual([expect.stringMatching(/ not-found$/)]);
    for (const file of files) await expectSameVerdict(file);
  });
});

/** Where each seeded resource's file comes from. */
async function expectSameVerdict({
  dataset,
  resource,
  schema,
  verdict,
  failure,
  errors,
  remarks,
}: AuditedFile): Promise<void> {
  const place = seeded
    .find(({ name }) => name === names.get(dataset.id))
    ?.resources.find(({ name }) => name === resource.title)?.place;
  const path = place && ("upload" in place ? place.upload : place.path.replace(/^moved\//, ""));
  if (path === "huge.csv") return expect([verdict, failure]).toEqual(["not-checked", "too-large"]);
  const alone = await validateFile(join(examples, path ?? ""), { schema });
  expect([path, verdict, errors, remarks]).toEqual([path, alone.verdict, alone.stats.errors, alone.stats.warnings]);
}
