import type { StoredDataset, StoredResource, UdataState } from "./udata-state.ts";

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

export interface Call {
  readonly state: UdataState;
  readonly query: URLSearchParams;
  readonly key: string | null;
  readonly base: string;
  readonly json: () => unknown;
  readonly file: () => { readonly name: string; readonly bytes: Buffer };
}

export type Handler = (call: Call, ids: readonly string[]) => Reply;

export const ok = (body: unknown, status = 200): Reply => ({ status, body });
export const refused = (status: number, message: string): Reply => ({ status, body: { message } });
export const found = (one: unknown): Reply => (one ? ok(one) : refused(404, "Not found"));

/** A page past the end is 404, but for the first. */
export function page({ query }: Call, all: readonly unknown[]): Reply {
  const number = Number(query.get("page") ?? "1");
  const size = Number(query.get("page_size") ?? "20");
  const data = all.slice((number - 1) * size, number * size);
  if (data.length === 0 && number > 1) return refused(404, "Not found");
  const next = number * size < all.length ? `http://portal.test/?page=${number + 1}&page_size=${size}` : null;
  return ok({ data, page: number, page_size: size, total: all.length, next_page: next, previous_page: null });
}

export function withDataset({ state }: Call, id: string | undefined, then: (dataset: StoredDataset) => Reply): Reply {
  const dataset = state.datasets.get(id ?? "") ?? [...state.datasets.values()].find(({ slug }) => slug === id);
  if (!dataset) return refused(404, "Not found");
  return dataset.deleted === null ? then(dataset) : refused(410, "Dataset has been deleted");
}

export function withResource(
  call: Call,
  [id, rid]: readonly string[],
  then: (one: StoredResource, dataset: StoredDataset) => Reply,
): Reply {
  return withDataset(call, id, (dataset) => {
    const resource = dataset.resources.find((one) => one.id === rid);
    return resource ? then(resource, dataset) : refused(404, "Resource does not exist");
  });
}
