import type { FieldDescriptor } from "../descriptor.ts";
import { SchemaError } from "../schema-error.ts";
import type { ValueType } from "../value-type.ts";
import { anyType } from "./any.ts";
import { arrayType } from "./array.ts";
import { booleanType } from "./boolean.ts";
import { dateType } from "./date.ts";
import { datetimeType } from "./datetime.ts";
import { durationType } from "./duration.ts";
import { GEOJSON_FORMATS, geojsonType } from "./geojson.ts";
import { geopointType } from "./geopoint.ts";
import { integerType } from "./integer.ts";
import { ITEM_TYPES, listType } from "./list.ts";
import { numberType } from "./number.ts";
import { objectType } from "./object.ts";
import { STRING_FORMATS, stringType } from "./string.ts";
import { timeType } from "./time.ts";
import { yearType } from "./year.ts";
import { yearmonthType } from "./yearmonth.ts";

/** The formats of the types that refuse any other; the remaining types ignore their format or read it as a date pattern. */
const closedFormats: Readonly<Record<string, readonly string[]>> = {
  string: STRING_FORMATS,
  geojson: GEOJSON_FORMATS,
};

const byName = new Map<string, (field: FieldDescriptor, format: string, pointer: string) => ValueType>([
  ["string", (_, format) => stringType(format)],
  ["number", (field) => numberType(field)],
  ["integer", (field) => integerType(field)],
  ["boolean", (field) => booleanType(field)],
  ["date", (_, format) => dateType(format)],
  ["time", (_, format) => timeType(format)],
  ["datetime", (_, format) => datetimeType(format)],
  ["year", () => yearType()],
  ["yearmonth", () => yearmonthType()],
  ["duration", () => durationType()],
  ["object", () => objectType()],
  ["array", () => arrayType()],
  ["list", (field, _, pointer) => listOfItems(field, pointer)],
  ["geopoint", (_, format) => geopointType(format)],
  ["geojson", (_, format) => geojsonType(format)],
  ["any", () => anyType()],
]);

/** The types of the Table Schema. */
export const TYPE_NAMES: readonly string[] = [...byName.keys()];

/** What the standard's first version, and so the official validator, takes for the type of a field that names none. */
export const DEFAULT_TYPE = "string";

/**
 * Sets up the type of a field.
 * @param pointer JSON pointer to the field, for errors.
 * @throws {SchemaError} `unknown-type`, `bad-format`, `bad-property`.
 */
export function valueTypeOf(field: FieldDescriptor, pointer: string): ValueType {
  const type = field.type ?? DEFAULT_TYPE;
  const format = formatOf(field);
  const make = byName.get(type);
  if (make === undefined) throw new SchemaError("unknown-type", `${pointer}/type`, { type });
  const closed = closedFormats[type];
  if (closed !== undefined && !closed.includes(format)) {
    throw new SchemaError("bad-format", `${pointer}/format`, { type, format, allowed: closed });
  }
  return make(field, format, pointer);
}

/** The field's format without the `fmt:` prefix of the standard's first version. */
export function formatOf({ format = "default" }: FieldDescriptor): string {
  return format.startsWith("fmt:") ? format.replaceAll("fmt:", "") : format;
}

function listOfItems({ name, delimiter = ",", itemType = "string" }: FieldDescriptor, pointer: string): ValueType {
  if (delimiter === "") throw new SchemaError("bad-property", `${pointer}/delimiter`, { property: "delimiter" });
  if (!ITEM_TYPES.includes(itemType)) {
    throw new SchemaError("bad-property", `${pointer}/itemType`, { property: "itemType", allowed: ITEM_TYPES });
  }
  return listType(delimiter, valueTypeOf({ name, type: itemType }, pointer));
}
