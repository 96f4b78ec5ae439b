import {
  type Call,
  found,
  type Handler,
  ok,
  page,
  type Reply,
  refused,
  withDataset,
  withResource,
} from "./udata-call.ts";
import { byQuery, createDataset, deleteDataset, second, updateDataset, visible, whole } from "./udata-datasets.ts";
import { drop, merge } from "./udata-extras.ts";
import {
  createResource,
  deleteResource,
  findResource,
  listResources,
  replaceFile,
  updateResource,
  upload,
} from "./udata-resources.ts";

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
  // As a udata without a search engine.
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

function isNamed({ query }: Call): (one: { name: string; business_number_id: string | null }) => boolean {
  const q = query.get("q")?.toLowerCase();
  const number = query.get("business_number_id");
  return ({ name, business_number_id }) =>
    (q === undefined || name.toLowerCase().includes(q)) && (number === null || business_number_id === number);
}

function organization({ state }: Call, id: string) {
  return state.organizations.get(id) ?? [...state.organizations.values()].find(({ slug }) => slug === id);
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
