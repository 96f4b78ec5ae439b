import type { JsonValue } from "@opendatalocale/report";
import { SchemaError } from "../schema-error.ts";
import type { ValueType } from "../value-type.ts";
import type { Constraint } from "./constraint.ts";
import { membership } from "./enum.ts";

/** `categories` (Table Schema v2): a closed list of texts or integers, each maybe with a label. */
export function categoriesConstraint(
  type: ValueType,
  categories: unknown,
  typeName: string,
  pointer: string,
): Constraint {
  if (typeName !== "string" && typeName !== "integer") {
    throw new SchemaError("bad-categories", pointer, { type: typeName });
  }
  const values = valuesOf(categories);
  if (values === null) throw new SchemaError("bad-categories", pointer);
  return { name: "categories", expected: values, ...membership(type, values, typeName) };
}

function valuesOf(categories: unknown): JsonValue[] | null {
  if (!Array.isArray(categories)) return null;
  const values: JsonValue[] = [];
  for (const category of categories) {
    const value: unknown = typeof category === "object" && category !== null ? category.value : category;
    if (typeof value !== "string" && typeof value !== "number") return null;
    values.push(value);
  }
  return values;
}
