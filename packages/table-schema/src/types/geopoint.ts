import type { JsonValue } from "@opendatalocale/report";
import { type ByteTest, inDoubt } from "../bytes/byte-test.ts";
import { planned } from "../bytes/test-plan.ts";
import type { CellValue } from "../reading.ts";
import type { ValueType } from "../value-type.ts";
import { isPlainArray, isPlainPair } from "./geopoint-test.ts";
import { isList, isObject, parseJson } from "./json-text.ts";
import { numberType } from "./number.ts";

/** `geopoint`: longitude then latitude, in degrees; `lon, lat` by default, a JSON list or an object with `lon` and `lat`. */
export function geopointType(format: string): ValueType {
  const parts = partsOf[format];
  const accepts = testOf[format] ?? inDoubt;
  return {
    // A format that does not exist fits no text, as in the official validator.
    read: (raw) => point(typeof raw === "string" ? (parts?.(raw) ?? null) : raw),
    accepts,
  };
}

const testOf: Readonly<Record<string, ByteTest>> = {
  default: planned(isPlainPair, { kind: "point-pair" }),
  array: planned(isPlainArray, { kind: "point-array" }),
};

const partsOf: Readonly<Record<string, (text: string) => readonly JsonValue[] | null>> = {
  default: (text) => text.split(","),
  array: (text) => {
    const value = parseJson(text);
    return isList(value) ? value : null;
  },
  object: (text) => {
    const value = parseJson(text);
    return isObject(value) && Object.keys(value).length === 2 ? [value.lon ?? null, value.lat ?? null] : null;
  },
};

const number = numberType({ name: "" });

function point(parts: JsonValue): CellValue {
  if (!isList(parts) || parts.length !== 2) return null;
  const [longitude, latitude] = parts.map(number.read);
  if (typeof longitude !== "number" || typeof latitude !== "number") return null;
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [longitude, latitude] : null;
}
