import { type Call, ok, type Reply, withDataset } from "./udata-call.ts";
import type { StoredDataset } from "./udata-state.ts";

export function visible({ state, query }: Call): StoredDataset[] {
  const organization = query.get("organization");
  const schema = query.get("schema");
  const tags = query.getAll("tag");
  return [...state.datasets.values()].filter(
    (dataset) =>
      !dataset.private &&
      dataset.deleted === null &&
      dataset.archived === null &&
      (organization === null || dataset.organization?.id === organization) &&
      (schema === null || dataset.resources.some((one) => one.schema?.name === schema)) &&
      tags.every((tag) => dataset.tags.includes(tag)),
  );
}

/** Newest first by default. */
export function byQuery({ query }: Call): (a: StoredDataset, b: StoredDataset) => number {
  const sort = query.get("sort") ?? "-created";
  const dateOf = (one: StoredDataset) => (sort.endsWith("last_update") ? one.last_update : one.created_at);
  const order = (a: StoredDataset, b: StoredDataset) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0);
  return sort.startsWith("-") ? (a, b) => order(b, a) : order;
}

export function whole(dataset: StoredDataset) {
  const { id, slug, created_at, last_modified } = dataset;
  const internal = { created_at_internal: created_at, last_modified_internal: last_modified };
  return {
    ...dataset,
    page: `http://portal.test/fr/datasets/${slug}/`,
    uri: `http://portal.test/api/1/datasets/${id}/`,
    internal,
    quality: {},
    badges: [],
    metrics: {},
  };
}

export function second({ base }: Call, dataset: StoredDataset) {
  const href = `${base}/api/2/datasets/${dataset.id}/resources/?page=1&page_size=50`;
  return { ...whole(dataset), resources: { rel: "subsection", href, type: "GET", total: dataset.resources.length } };
}

export function createDataset(call: Call): Reply {
  const given = call.json() as Partial<StoredDataset>; // the suite's own requests
  const errors: Record<string, string[]> = {};
  if (!given.title) errors.title = ["This field is required."];
  if (!given.description) errors.description = ["This field is required."];
  if (Object.keys(errors).length > 0) return { status: 400, body: { errors, message: "Validation error" } };
  return ok(whole(call.state.addDataset({ ...given, title: given.title ?? "" })), 201);
}

export function updateDataset(call: Call, [id]: readonly string[]): Reply {
  return withDataset(call, id, (dataset) => {
    Object.assign(dataset, call.json(), { id: dataset.id, last_modified: call.state.now() });
    return ok(whole(dataset));
  });
}

export function deleteDataset(call: Call, [id]: readonly string[]): Reply {
  return withDataset(call, id, (dataset) => {
    dataset.deleted = call.state.now();
    return { status: 204 };
  });
}
