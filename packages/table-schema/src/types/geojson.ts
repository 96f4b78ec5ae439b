import { inDoubt } from "../bytes/byte-test.ts";
import type { ValueType } from "../value-type.ts";
import { isGeojson } from "./geojson-shape.ts";
import { isObject, parseJson } from "./json-text.ts";
import { isTopojson } from "./topojson-shape.ts";

/** The formats of `geojson`. */
export const GEOJSON_FORMATS: readonly string[] = ["default", "topojson"];

/** `geojson`: a GeoJSON object or, with the format `topojson`, a TopoJSON one. */
export function geojsonType(format: string): ValueType {
  const isShape = format === "topojson" ? isTopojson : isGeojson;
  return {
    read: (raw) => {
      const value = typeof raw === "string" ? parseJson(raw) : raw;
      return isObject(value) && isShape(value) ? value : null;
    },
    accepts: inDoubt,
  };
}
