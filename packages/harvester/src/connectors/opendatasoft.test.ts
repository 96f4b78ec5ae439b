import { afterAll, beforeAll, expect, test } from "vitest";
import { contractServer, datasetsIn, pagesOf, recordsOf } from "../test/contract-server.ts";
import { connector } from "./opendatasoft.ts";

/** Explore v2.1 as documented: 100 records at most, no page past the 10 000th, ODSQL `where`. */
const ids = Array.from({ length: 10_350 }, (_, index) => `jeu-${String(index).padStart(5, "0")}`);
let server: Awaited<ReturnType<typeof contractServer>>;
const asked: URLSearchParams[] = [];

beforeAll(async () => {
  server = await contractServer(({ pathname, searchParams }) => {
    if (pathname === "/portail/api/explore/v2.1/catalog/datasets") {
      asked.push(searchParams);
      const offset = Number(searchParams.get("offset") ?? "0");
      const limit = Number(searchParams.get("limit") ?? "10");
      if (limit > 100 || offset + limit > 10_000)
        return { status: 400, body: { error_code: "InvalidRESTParameterError" } };
      const after = /dataset_id > '([^']*)'/.exec(searchParams.get("where") ?? "")?.[1] ?? "";
      const kept = ids.filter((id) => id > after);
      return { body: { total_count: kept.length, results: kept.slice(offset, offset + limit).map(plainDataset) } };
    }
    const id = /\/catalog\/datasets\/([^/]+)$/.exec(pathname)?.[1];
    return id !== undefined && ids.includes(id) ? { body: plainDataset(id) } : null;
  });
});
afterAll(() => server.close());

function plainDataset(id: string) {
  return {
    dataset_id: id,
    has_records: true,
    attachments: [
      {
        id: "subventions_2023_xlsx",
        title: "Subventions 2023",
        url: "odsfile://subventions_2023.xlsx",
        mimetype: "application/vnd.ms-excel",
      },
    ],
    alternative_exports: [],
    metas: {
      default: {
        title: `Subventions ${id}`,
        description: "<p>Les <b>subventions</b> versées</p>",
        keyword: ["finances"],
        theme: null,
        license: "Licence Ouverte v2.0",
        modified: "2024-02-20T13:41:46+00:00",
        publisher: "Ville de Test",
        source_domain: null,
      },
      dcat: { conforms_to: "https://schema.data.gouv.fr/scdl/subventions/" },
    },
  };
}

test("is recognised, in a sub-path too", async () => {
  expect(await connector.detect(`${server.url}/portail`, server.context)).toMatchObject({ connector: "opendatasoft" });
  expect(await connector.detect(`${server.url}/autre`, server.context)).toBeNull();
});

test("a whole catalogue is read past the window of 10 000, nothing lost, nothing doubled", async () => {
  const found = datasetsIn(await recordsOf(connector, `${server.url}/portail`, server.context)).map(({ id }) => id);
  expect(found).toEqual(ids);
});

test("goes on from any page", async () => {
  const pages = pagesOf(connector, `${server.url}/portail`, server.context);
  let next: string | null = null;
  for await (const page of pages) {
    next = page.next;
    break;
  }
  const rest = datasetsIn(await recordsOf(connector, `${server.url}/portail`, server.context, {}, next));
  expect(rest.map(({ id }) => id)).toEqual(ids.slice(100));
});

test("what is told of a dataset", async () => {
  const record = await connector.get(`${server.url}/portail`, "jeu-00001", server.context);
  const portal = `${server.url}/portail`;
  expect(record).toEqual({
    kind: "dataset",
    dataset: {
      portal,
      id: "jeu-00001",
      title: "Subventions jeu-00001",
      description: "Les subventions versées",
      page: `${portal}/explore/dataset/jeu-00001/`,
      organization: { id: "Ville de Test", name: "Ville de Test", siren: null },
      tags: ["finances"],
      license: "Licence Ouverte v2.0",
      created: null,
      modified: "2024-02-20T13:41:46.000Z",
      declared: [{ name: null, version: null, url: "https://schema.data.gouv.fr/scdl/subventions/" }],
      origin: null,
      resources: [
        expect.objectContaining({ id: "exports/csv", format: "csv", url: expect.stringContaining("use_labels=true") }),
        expect.objectContaining({ id: "attachments/subventions_2023_xlsx", format: "xlsx" }),
      ],
    },
  });
});

test("a dataset that is no more is gone", async () => {
  expect(await connector.get(`${server.url}/portail`, "absent", server.context)).toEqual({
    kind: "gone",
    id: "absent",
  });
});

test("asks for an organisation and for changes, quotes escaped", async () => {
  const scope = { organization: "L'Haÿ", modifiedSince: "2026-01-01T00:00:00.000Z" };
  await recordsOf(connector, `${server.url}/portail`, server.context, scope).catch(() => {});
  const where = asked.map((search) => search.get("where")).find((text) => text?.includes("publisher"));
  expect(where).toBe(String.raw`publisher = 'L\'Haÿ' and modified >= date'2026-01-01T00:00:00.000Z'`);
});
