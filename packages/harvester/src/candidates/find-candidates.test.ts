import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Dataset, Resource } from "../catalogue/dataset.ts";
import { HarvestClient } from "../http/client.ts";
import { type FaultServer, faultServer } from "../test/fault-server.ts";
import { datasetNamed } from "../test/paged-portal.ts";
import type { Recognised } from "./candidate.ts";
import { referenceIn } from "./declared-schemas.ts";
import { findCandidates } from "./find-candidates.ts";

test.each<[text: string, schema: string | null, version: string | null]>([
  ["scdl/subventions", "scdl/subventions", null],
  ["schema-datagouvfr.scdl/subventions", "scdl/subventions", null],
  ["https://schema.data.gouv.fr/scdl/subventions/", "scdl/subventions", null],
  ["https://schema.data.gouv.fr/schemas/scdl/subventions/2.1.1/schema.json", "scdl/subventions", "2.1.1"],
  ["https://git.opendatafrance.net/scdl/deliberations/-/raw/v2.1.3/schema.json", "scdl/deliberations", "2.1.3"],
  ["https://github.com/etalab/schema-irve", null, null],
  ["https://github.com/etalab/schema-irve-statique", "etalab/schema-irve-statique", null],
  ["https://schema.data.gouv.fr/etalab/schema-bal/latest.html", "etalab/schema-bal", null],
  ["139bercy/format-commande-publique", "139bercy/format-commande-publique", null],
  ["http://www.opengis.net/def/crs/EPSG/0/4326", null, null],
  ["", null, null],
])("%s declares %s", (text, schema, version) => {
  expect(referenceIn(text)).toEqual(schema === null ? null : { schema, version });
});

let server: FaultServer;
const client = new HarvestClient({ allow: ["127.0.0.1"], retries: 0 });
beforeAll(async () => {
  server = await faultServer(({ url }, response) => {
    if (url === "/subventions.csv" || url === "/export") response.end("nomAttribuant,idAttribuant\n");
    else if (url === "/autre.csv" || url === "/subventions-notice.csv") response.end("a,b\n");
    else response.writeHead(404).end();
  });
});
afterAll(async () => {
  server.close();
  await client.close();
});

/** As the validator's detector would answer. */
async function recognise(head: Uint8Array): Promise<readonly Recognised[]> {
  if (!new TextDecoder().decode(head).includes("nomAttribuant")) return [];
  return [{ schema: "scdl/subventions", version: "2.1.1", score: 0.9, columns: "16/16" }];
}

function resource(path: string, more: Partial<Resource> = {}): Resource {
  return {
    id: path,
    title: "",
    description: "",
    url: `${server.url}${path}`,
    format: "csv",
    mediaType: null,
    size: null,
    checksum: null,
    modified: null,
    declared: [],
    ...more,
  };
}

const find = (dataset: Partial<Dataset>, ...resources: Resource[]) =>
  findCandidates(datasetNamed("d", { title: "", ...dataset, resources }), { client, recognise });

describe("declared", () => {
  test("on the file: no more is asked, whatever its format", async () => {
    const declared = [{ name: "scdl/subventions", version: "2.0.2", url: null }];
    const { candidates } = await find({}, resource("/absent.pdf", { format: "pdf", declared }));
    expect(candidates).toMatchObject([
      { schema: "scdl/subventions", version: "2.0.2", isDeclared: true, confidence: 1 },
    ]);
  });

  test("on the dataset: its table, not its notice", async () => {
    const declared = [
      { name: null, version: null, url: "https://schema.data.gouv.fr/scdl/subventions/2.1.1/schema.json" },
    ];
    const { candidates } = await find(
      { declared },
      resource("/export"),
      resource("/autre.csv"),
      resource("/notice.pdf", { format: "pdf" }),
    );
    expect(candidates).toMatchObject([{ resource: { id: "/export" }, isDeclared: true, version: "2.1.1" }]);
  });

  test("by the tag of the SCDL guide", async () => {
    const { candidates } = await find({ tags: ["SCDL", "scdl-subventions"] }, resource("/export"));
    expect(candidates).toMatchObject([{ schema: "scdl/subventions", isDeclared: true }]);
  });
});

describe("undeclared", () => {
  test("a header alone is enough", async () => {
    const { candidates } = await find({ title: "Données 2023" }, resource("/export"));
    expect(candidates).toMatchObject([
      {
        schema: "scdl/subventions",
        version: "2.1.1",
        isDeclared: false,
        confidence: 0.9,
        reasons: [{ kind: "header", text: "16/16" }],
      },
    ]);
  });

  test("words and header together are surer", async () => {
    const { candidates } = await find({ title: "Subventions versées" }, resource("/subventions.csv"));
    expect(candidates[0]?.confidence).toBeGreaterThan(0.95);
    expect(candidates[0]?.reasons.map(({ kind }) => kind)).toEqual(["header", "file-name", "dataset-title"]);
  });

  test("words alone do not make a notice a table of subsidies", async () => {
    expect((await find({ title: "Subventions" }, resource("/subventions-notice.csv"))).candidates).toEqual([]);
  });

  test("without a look at the file, words speak", async () => {
    const dataset = datasetNamed("d", {
      title: "Les délibérations du Conseil Municipal",
      resources: [resource("/autre.csv")],
    });
    const { candidates } = await findCandidates(dataset, { client });
    expect(candidates).toMatchObject([{ schema: "scdl/deliberations", reasons: [{ kind: "dataset-title" }] }]);
  });

  test("what is no table is not looked into", async () => {
    const before = server.requests.length;
    await find({ title: "Subventions" }, resource("/plan.pdf", { format: "pdf" }), resource("/x", { url: null }));
    expect(server.requests).toHaveLength(before);
  });
});

test("a file that cannot be had is told, the others are looked into", async () => {
  const { candidates, failures } = await find({ title: "Subventions" }, resource("/absent.csv"), resource("/export"));
  expect(failures).toMatchObject([{ resource: { id: "/absent.csv" }, code: "not-found" }]);
  expect(candidates).toHaveLength(1);
});
