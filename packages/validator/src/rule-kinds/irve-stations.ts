import { isText } from "./cell-bytes.ts";

/** Stands for the identifier of a station or of a point that does not roam. */
export const NOT_CONCERNED = "Non concerné";

const notConcerned = new TextEncoder().encode(NOT_CONCERNED);

/** True when the first cell names no station. */
export function isStationless(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): boolean {
  const start = starts[0] ?? 0;
  const end = ends[0] ?? 0;
  return start === end || isText(notConcerned, bytes, start, end);
}
