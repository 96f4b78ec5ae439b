import type { JsonValue } from "@opendatalocale/report";
import { isList } from "./json-text.ts";

/** Says whether a JSON value has a shape; undefined stands for a property that is not there. */
export type Shape = (value: JsonValue | undefined) => boolean;

export const isNumber: Shape = (value) => typeof value === "number";
export const isInteger: Shape = (value) => Number.isInteger(value);

/** A list of at least `least` items of one shape. */
export function listOf(item: Shape, least = 0): Shape {
  return (value) => isList(value) && value.length >= least && value.every((one) => item(one));
}
