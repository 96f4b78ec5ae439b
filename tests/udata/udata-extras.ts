import { type Call, ok, type Reply, refused } from "./udata-call.ts";

export function merge(call: Call, holder: { extras: Record<string, unknown> }): Reply {
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
export function drop(call: Call, holder: { extras: Record<string, unknown> }, isStrict: boolean): Reply {
  const keys = call.json();
  if (!Array.isArray(keys)) return refused(400, "Wrong payload format, list expected");
  for (const key of keys) {
    if (isStrict && !Object.hasOwn(holder.extras, key)) return refused(404, "Key not found in existing extras");
    delete holder.extras[key];
  }
  return { status: 204 };
}
