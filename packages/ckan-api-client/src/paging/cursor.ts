import { CkanError } from "../ckan-error.ts";

/** A cursor that a pager of ours may have written; a coded error otherwise, rather than a list that begins anywhere. */
export function readCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined || cursor === "null") return cursor;
  try {
    const state: unknown = JSON.parse(cursor);
    if (typeof state === "object" && state !== null && "last" in state) return cursor;
  } catch {
    // Not JSON: same answer.
  }
  throw new CkanError("bad-cursor", `not a cursor of this client: ${JSON.stringify(cursor)}`);
}
