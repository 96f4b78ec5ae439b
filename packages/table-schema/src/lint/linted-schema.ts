import type { JsonValue } from "@opendatalocale/report";
import type { FieldDescriptor } from "../descriptor.ts";
import { isList, isObject, type JsonObject } from "../types/json-text.ts";
import { DEFAULT_TYPE } from "../types/value-types.ts";

/** A descriptor of which nothing is sure but that it is an object. */
export interface LintedSchema {
  readonly descriptor: JsonObject;
  /** The fields that are objects. */
  readonly fields: readonly LintedField[];
  readonly names: ReadonlySet<string>;
}

export interface LintedField {
  readonly pointer: string;
  readonly descriptor: JsonObject;
  readonly type: string;
  readonly constraints: JsonObject;
  /** What makes the field's type: its descriptor without constraints, categories and the type of its items. */
  readonly base: FieldDescriptor;
}

/** Null for what is no object. */
export function lintedSchema(descriptor: unknown): LintedSchema | null {
  const json = asJson(descriptor);
  if (!isObject(json)) return null;
  const declared = isList(json.fields) ? json.fields : [];
  const fields = declared.flatMap((field, index) => (isObject(field) ? [lintedField(field, `/fields/${index}`)] : []));
  const names = fields.map(({ descriptor: { name } }) => name).filter((name) => typeof name === "string");
  return { descriptor: json, fields, names: new Set(names) };
}

function lintedField(descriptor: JsonObject, pointer: string): LintedField {
  const { constraints, categories: _, arrayItem: __, ...rest } = descriptor;
  return {
    pointer,
    descriptor,
    type: typeof descriptor.type === "string" ? descriptor.type : DEFAULT_TYPE,
    constraints: isObject(constraints) ? constraints : {},
    base: { ...rest, name: typeof rest.name === "string" ? rest.name : "" },
  };
}

/** A copy that surely is JSON: what is none (functions, cycles) is not linted. */
function asJson(value: unknown): JsonValue | undefined {
  try {
    const text: string | undefined = JSON.stringify(value);
    // JSON.parse makes nothing but JSON values.
    return text === undefined ? undefined : (JSON.parse(text) as JsonValue);
  } catch {
    return undefined;
  }
}
