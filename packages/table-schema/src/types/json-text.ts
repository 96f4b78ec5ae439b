import type { JsonValue } from "@opendatalocale/report";
import { isTooDeep } from "./json-depth.ts";

/** The JSON value a text writes; undefined when it is not JSON (Python's `NaN` and `Infinity` are not), or too deep to be data. */
export function parseJson(text: string): JsonValue | undefined {
  if (isTooDeep(text)) return undefined;
  try {
    // JSON.parse makes nothing but JSON values.
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

export type JsonObject = { readonly [key: string]: JsonValue };

/** An object in JSON's sense: not null, not a list. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `Array.isArray` does not narrow readonly arrays. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
