import { createHash } from "node:crypto";
import { type StoredDataset, type StoredResource, slugOf, type UdataState } from "./udata-state.ts";

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

export const routes: readonly (readonly [string, RegExp, Handler])[] = [
  ["GET", /^\/api\/1\/datasets\/$/, (call) => page(call, visible(call).sort(byQuery(call)).map(whole))],
  ["POST", /^\/api\/1\/datasets\/$/, createDataset],
  ["GET", /^\/api\/1\/datasets\/schemas\/$/, () => ok([{ name: "scdl/subventions", title: "Subventions" }])],
  ["GET", /^\/api\/1\/datasets\/licenses\/$/, () => ok([{ id: "lov2", title: "Licence Ouverte 2.0" }])],
  ["GET", /^\/api\/1\/datasets\/([^/]+)\/$/, (call, [id]) => withDataset(call, id, (dataset) => ok(whole(dataset)))],
  ["PUT", /^\/api\/1\/datasets\/([^/]+)\/$/, updateDataset],
  ["DELETE", /^\/api\/1\/datasets\/([^/]+)\/$/, deleteDataset],
  ["POST", /^\/api\/1\/datasets\/([^/]+)\/resources\/$/, createResource],
  ["PUT", /^\/api\/1\/datasets\/([^/]+)\/resources\/([^/]+)\/$/, updateResource],
  ["DELETE", /^\/api\/1\/datasets\/([^/]+)\/resources\/([^/]+)\/$/, deleteResource],
  ["POST", /^\/api\/1\/datasets\/([^/]+)\/upload\/$/, upload],
  ["POST", /^\/api\/1\/datasets\/([^/]+)\/resources\/([^/]+)\/upload\/$/, replaceFile],
  ["GET", /^\/api\/2\/datasets\/search\/$/, () => refused(501, "search not implemented")],
  ["GET", /^\/api\/2\/datasets\/resources\/([^/]+)\/$/, findResource],
  [
    "GET",
    /^\/api\/2\/datasets\/([^/]+)\/$/,
    (call, [id]) => withDataset(call, id, (dataset) => ok(second(call, dataset))),
  ],
  ["GET", /^\/api\/2\/datasets\/([^/]+)\/resources\/$/, listResources],
  [
    "GET",
    /^\/api\/2\/datasets\/([^/]+)\/schemas\/$/,
    (call, [id]) => withDataset(call, id, ({ resources }) => ok(resources.flatMap(({ schema }) => schema ?? []))),
  ],
  ["GET", /^\/api\/2\/datasets\/([^/]+)\/extras\/$/, (call, [id]) => withDataset(call, id, ({ extras }) => ok(extras))],
  [
    "PUT",
    /^\/api\/2\/datasets\/([^/]+)\/extras\/$/,
    (call, [id]) => withDataset(call, id, (dataset) => merge(call, dataset)),
  ],
  [
    "DELETE",
    /^\/api\/2\/datasets\/([^/]+)\/extras\/$/,
    (call, [id]) => withDataset(call, id, (dataset) => drop(call, dataset, false)),
  ],
  [
    "GET",
    /^\/api\/2\/datasets\/([^/]+)\/resources\/([^/]+)\/extras\/$/,
    (call, ids) => withResource(call, ids, ({ extras }) => ok(extras)),
  ],
  [
    "PUT",
    /^\/api\/2\/datasets\/([^/]+)\/resources\/([^/]+)\/extras\/$/,
    (call, ids) => withResource(call, ids, (one) => merge(call, one)),
  ],
  [
    "DELETE",
    /^\/api\/2\/datasets\/([^/]+)\/resources\/([^/]+)\/extras\/$/,
    (call, ids) => withResource(call, ids, (one) => drop(call, one, true)),
  ],
  [
    "GET",
    /^\/api\/1\/organizations\/$/,
    (call) => page(call, [...call.state.organizations.values()].filter(isNamed(call))),
  ],
  ["GET", /^\/api\/1\/organizations\/([^/]+)\/$/, (call, [id = ""]) => found(organization(call, id))],
  [
    "GET",
    /^\/api\/1\/organizations\/([^/]+)\/datasets\/$/,
    (call, [id]) =>
      page(
        call,
        visible(call)
          .filter((dataset) => dataset.organization?.id === id)
          .map(whole),
      ),
  ],
  ["POST", /^\/api\/1\/discussions\/$/, startDiscussion],
  ["GET", /^\/api\/1\/discussions\/$/, (call) => page(call, [...call.state.discussions.values()])],
  ["POST", /^\/api\/1\/discussions\/([^/]+)\/$/, commentDiscussion],
  [
    "GET",
    /^\/api\/1\/me\/$/,
    ({ key }) => (key === null ? refused(401, "Unauthorized") : ok({ id: "me", email: "me@portal.test" })),
  ],
  ["GET", /^\/api\/1\/site\/$/, () => ok({ id: "portal", title: "Portail de test", version: "17.18.0", metrics: {} })],
];

const ok = (body: unknown, status = 200): Reply => ({ status, body });
export const refused = (status: number, message: string): Reply => ({ status, body: { message } });
const found = (one: unknown): Reply => (one ? ok(one) : refused(404, "Not found"));

function visible({ state, query }: Call): StoredDataset[] {
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
function byQuery({ query }: Call): (a: StoredDataset, b: StoredDataset) => number {
  const sort = query.get("sort") ?? "-created";
  const dateOf = (one: StoredDataset) => (sort.endsWith("last_update") ? one.last_update : one.created_at);
  const order = (a: StoredDataset, b: StoredDataset) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0);
  return sort.startsWith("-") ? (a, b) => order(b, a) : order;
}

function isNamed({ query }: Call): (one: { name: string; business_number_id: string | null }) => boolean {
  const q = query.get("q")?.toLowerCase();
  const number = query.get("business_number_id");
  return ({ name, business_number_id }) =>
    (q === undefined || name.toLowerCase().includes(q)) && (number === null || business_number_id === number);
}

/** A page past the end is 404, but for the first. */
function page({ query }: Call, all: readonly unknown[]): Reply {
  const number = Number(query.get("page") ?? "1");
  const size = Number(query.get("page_size") ?? "20");
  const data = all.slice((number - 1) * size, number * size);
  if (data.length === 0 && number > 1) return refused(404, "Not found");
  const next = number * size < all.length ? `http://portal.test/?page=${number + 1}&page_size=${size}` : null;
  return ok({ data, page: number, page_size: size, total: all.length, next_page: next, previous_page: null });
}

function whole(dataset: StoredDataset) {
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

function second({ base }: Call, dataset: StoredDataset) {
  const href = `${base}/api/2/datasets/${dataset.id}/resources/?page=1&page_size=50`;
  return { ...whole(dataset), resources: { rel: "subsection", href, type: "GET", total: dataset.resources.length } };
}

function withDataset({ state }: Call, id: string | undefined, then: (dataset: StoredDataset) => Reply): Reply {
  const dataset = state.datasets.get(id ?? "") ?? [...state.datasets.values()].find(({ slug }) => slug === id);
  if (!dataset) return refused(404, "Not found");
  return dataset.deleted === null ? then(dataset) : refused(410, "Dataset has been deleted");
}

function withResource(
  call: Call,
  [id, rid]: readonly string[],
  then: (one: StoredResource, dataset: StoredDataset) => Reply,
): Reply {
  return withDataset(call, id, (dataset) => {
    const resource = dataset.resources.find((one) => one.id === rid);
    return resource ? then(resource, dataset) : refused(404, "Resource does not exist");
  });
}

function organization({ state }: Call, id: string) {
  return state.organizations.get(id) ?? [...state.organizations.values()].find(({ slug }) => slug === id);
}

function createDataset(call: Call): Reply {
  const given = call.json() as Partial<StoredDataset>; // the suite's own requests
  const errors: Record<string, string[]> = {};
  if (!given.title) errors.title = ["This field is required."];
  if (!given.description) errors.description = ["This field is required."];
  if (Object.keys(errors).length > 0) return { status: 400, body: { errors, message: "Validation error" } };
  return ok(whole(call.state.addDataset({ ...given, title: given.title ?? "" })), 201);
}

function updateDataset(call: Call, [id]: readonly string[]): Reply {
  return withDataset(call, id, (dataset) => {
    Object.assign(dataset, call.json(), { id: dataset.id, last_modified: call.state.now() });
    return ok(whole(dataset));
  });
}

function deleteDataset(call: Call, [id]: readonly string[]): Reply {
  return withDataset(call, id, (dataset) => {
    dataset.deleted = call.state.now();
    return { status: 204 };
  });
}

function createResource(call: Call, [id]: readonly string[]): Reply {
  return withDataset(call, id, (dataset) => {
    const given = call.json() as { title: string; url: string; filetype?: string }; // the suite's own requests
    if (given.filetype !== "remote") return refused(400, "This endpoint only supports remote resources");
    return ok(call.state.addResource(dataset, given), 201);
  });
}

function updateResource(call: Call, ids: readonly string[]): Reply {
  return withResource(call, ids, (resource) => {
    Object.assign(resource, call.json(), { id: resource.id, last_modified: call.state.now() });
    return ok(resource);
  });
}

function deleteResource(call: Call, ids: readonly string[]): Reply {
  return withResource(call, ids, (resource, dataset) => {
    dataset.resources = dataset.resources.filter((one) => one !== resource);
    return { status: 204 };
  });
}

function upload(call: Call, [id]: readonly string[]): Reply {
  return withDataset(call, id, (dataset) => {
    const file = stored(call);
    return ok(call.state.addResource(dataset, { title: file.name, ...file.about }), 201);
  });
}

function replaceFile(call: Call, ids: readonly string[]): Reply {
  return withResource(call, ids, (resource) =>
    ok(Object.assign(resource, stored(call).about, { last_modified: call.state.now() })),
  );
}

function stored(call: Call) {
  const { name, bytes } = call.file();
  const value = createHash("sha1").update(bytes).digest("hex");
  const about = {
    url: `${call.base}/files/${slugOf(name)}`,
    filetype: "file",
    format: name.split(".").at(-1) ?? null,
    filesize: bytes.length,
    checksum: { type: "sha1", value },
  };
  return { name, about };
}

function findResource(call: Call, [rid]: readonly string[]): Reply {
  for (const dataset of call.state.datasets.values()) {
    const resource = dataset.resources.find(({ id }) => id === rid);
    if (resource && dataset.deleted !== null) return refused(410, "Dataset has been deleted");
    if (resource) return ok({ resource, dataset_id: dataset.id });
  }
  return refused(404, "Resource does not exist");
}

function listResources(call: Call, [id]: readonly string[]): Reply {
  return withDataset(call, id, ({ resources }) => {
    const q = call.query.get("q")?.toLowerCase() ?? "";
    const type = call.query.get("type");
    return page(
      call,
      resources.filter((one) => one.title.toLowerCase().includes(q) && (type === null || one.type === type)),
    );
  });
}

function merge(call: Call, holder: { extras: Record<string, unknown> }): Reply {
  const given = call.json();
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return refused(400, "Wrong payload format, dict expected");
  for (const [key, value] of Object.entries(given)) {
    if (value === null) delete holder.extras[key];
    else holder.extras[key] = value;
  }
  return ok(holder.extras);
}

/** A key that is not there is an error for a resource, nothing for a dataset. */
function drop(call: Call, holder: { extras: Record<string, unknown> }, isStrict: boolean): Reply {
  const keys = call.json();
  if (!Array.isArray(keys)) return refused(400, "Wrong payload format, list expected");
  for (const key of keys) {
    if (isStrict && !Object.hasOwn(holder.extras, key)) return refused(404, "Key not found in existing extras");
    delete holder.extras[key];
  }
  return { status: 204 };
}

function startDiscussion(call: Call): Reply {
  const { title, comment, subject } = call.json() as {
    title: string;
    comment: string;
    subject: { class: string; id: string };
  }; // the suite's own requests
  const date = call.state.now();
  const discussion = [{ content: comment, posted_on: date, posted_by: { id: "me" } }];
  const one = { id: call.state.newId(), title, subject, discussion, created: date, closed: null };
  call.state.discussions.set(one.id, one);
  return ok(one, 201);
}

function commentDiscussion(call: Call, [id = ""]: readonly string[]): Reply {
  const discussion = call.state.discussions.get(id);
  if (!discussion) return refused(404, "Not found");
  if (discussion.closed !== null) return refused(403, "Can't add comments on a closed discussion");
  const { comment, close } = call.json() as { comment?: string; close?: boolean }; // the suite's own requests
  if (comment) discussion.discussion.push({ content: comment, posted_on: call.state.now(), posted_by: { id: "me" } });
  if (close) discussion.closed = call.state.now();
  return ok(discussion);
}
