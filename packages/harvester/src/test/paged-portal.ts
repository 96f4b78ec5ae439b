import type { CatalogueRecord, Dataset } from "../catalogue/dataset.ts";
import { type Connector, defineConnector } from "../connector.ts";
import { textOf } from "../http/read-body.ts";

export function datasetNamed(id: string, more: Partial<Dataset> = {}): Dataset {
  return {
    portal: "http://portal.test",
    id,
    title: `Jeu ${id}`,
    description: "",
    page: null,
    organization: null,
    tags: [],
    license: null,
    created: null,
    modified: "2026-01-01T00:00:00.000Z",
    declared: [],
    origin: null,
    resources: [],
    ...more,
  };
}

/** A portal in memory, as tests need it: what stands in `datasets` is what it publishes. */
export interface MemoryPortal {
  readonly connector: Connector;
  readonly datasets: Map<string, Dataset>;
  /** Called before each page is given; may change the portal, or throw. */
  beforePage: (page: number) => void;
}

export function memoryPortal(pageSize = 3, tellsChanges = true): MemoryPortal {
  const datasets = new Map<string, Dataset>();
  const portal: MemoryPortal = {
    datasets,
    beforePage: () => {},
    connector: defineConnector({
      name: "memory",
      title: "Memory",
      rank: 0,
      tellsChanges,
      detect: async () => null,
      get: async (_, id) => recordOf(datasets.get(id), id),
      pages: async function* (_portal, scope, _context, from) {
        for (let page = Number(from ?? "0"); ; page++) {
          portal.beforePage(page);
          const all = [...datasets.values()].filter(
            ({ modified }) => !scope.modifiedSince || (modified ?? "") >= scope.modifiedSince,
          );
          const records = all.slice(page * pageSize, (page + 1) * pageSize).map((one) => recordOf(one, one.id));
          const isLast = (page + 1) * pageSize >= all.length;
          yield { records, next: isLast ? null : String(page + 1), total: all.length };
          if (isLast) return;
        }
      },
    }),
  };
  return portal;
}

function recordOf(dataset: Dataset | undefined, id: string): CatalogueRecord {
  return dataset ? { kind: "dataset", dataset } : { kind: "gone", id };
}

/** Pages of a server on loopback: `/page/<n>` gives `{ids, next}`. For runs that are killed in another process. */
export const pagedConnector: Connector = defineConnector({
  name: "paged",
  title: "Paged",
  rank: 0,
  tellsChanges: false,
  detect: async () => null,
  get: async (_, id) => ({ kind: "gone", id }),
  pages: async function* (portal, _scope, { client }, from) {
    for (let page: string | null = from ?? "0"; page !== null; ) {
      const answer = await client.get(`${portal}/page/${page}`);
      const text = await textOf(answer, { maxBytes: 1e7 });
      // The test's own server.
      const { ids, next } = JSON.parse(text) as { ids: string[]; next: string | null };
      yield { records: ids.map((id) => ({ kind: "dataset", dataset: datasetNamed(id) })), next, total: null };
      page = next;
    }
  },
});
