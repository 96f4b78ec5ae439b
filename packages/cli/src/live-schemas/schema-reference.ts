/** `owner/name` or `owner/name@version`, as schema.data.gouv.fr names schemas. */
export interface SchemaReference {
  readonly id: string;
  /** Null for the newest. */
  readonly version: string | null;
}

/** One part of an id or a version: it becomes a folder's name, so nothing else may pass. */
const PART = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,99})$/;

/** Null when the text has not that form. */
export function readSchemaReference(text: string): SchemaReference | null {
  const [id = "", version, ...rest] = text.trim().split("@");
  const parts = id.split("/");
  if (parts.length !== 2 || rest.length > 0 || !parts.every(isPart)) return null;
  if (version === undefined || version === "latest") return { id, version: null };
  return isPart(version) ? { id, version: version.replace(/^v(?=\d)/, "") } : null;
}

/** True when the text may be part of a path. */
export function isPart(text: string): boolean {
  return PART.test(text) && !text.includes("..");
}
