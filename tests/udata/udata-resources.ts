import { createHash } from "node:crypto";
import { type Call, ok, page, type Reply, refused, withDataset, withResource } from "./udata-call.ts";
import { slugOf } from "./udata-state.ts";

export function createResource(call: Call, [id]: readonly string[]): Reply {
  return withDataset(call, id, (dataset) => {
    const given = call.json() as { title: string; url: string; filetype?: string }; // the suite's own requests
    if (given.filetype !== "remote") return refused(400, "This endpoint only supports remote resources");
    return ok(call.state.addResource(dataset, given), 201);
  });
}

export function updateResource(call: Call, ids: readonly string[]): Reply {
  return withResource(call, ids, (resource) => {
    Object.assign(resource, call.json(), { id: resource.id, last_modified: call.state.now() });
    return ok(resource);
  });
}

export function deleteResource(call: Call, ids: readonly string[]): Reply {
  return withResource(call, ids, (resource, dataset) => {
    dataset.resources = dataset.resources.filter((one) => one !== resource);
    return { status: 204 };
  });
}

export function upload(call: Call, [id]: readonly string[]): Reply {
  return withDataset(call, id, (dataset) => {
    const file = stored(call);
    return ok(call.state.addResource(dataset, { title: file.name, ...file.about }), 201);
  });
}

export function replaceFile(call: Call, ids: readonly string[]): Reply {
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

export function findResource(call: Call, [rid]: readonly string[]): Reply {
  for (const dataset of call.state.datasets.values()) {
    const resource = dataset.resources.find(({ id }) => id === rid);
    if (resource && dataset.deleted !== null) return refused(410, "Dataset has been deleted");
    if (resource) return ok({ resource, dataset_id: dataset.id });
  }
  return refused(404, "Resource does not exist");
}

export function listResources(call: Call, [id]: readonly string[]): Reply {
  return withDataset(call, id, ({ resources }) => {
    const q = call.query.get("q")?.toLowerCase() ?? "";
    const type = call.query.get("type");
    return page(
      call,
      resources.filter((one) => one.title.toLowerCase().includes(q) && (type === null || one.type === type)),
    );
  });
}
