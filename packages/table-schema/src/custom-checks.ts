import type { CustomCheckDescriptor, FieldDescriptor, SchemaDescriptor } from "./descriptor.ts";
import { SchemaError } from "./schema-error.ts";
import { isObject } from "./types/json-text.ts";

/**
 * Validata's extensions: the checks of `custom_checks`, then each field's own `customCheck`, whose column is the field.
 * @throws {SchemaError} `bad-custom-check`.
 */
export function customChecksOf({ custom_checks, fields }: SchemaDescriptor): CustomCheckDescriptor[] {
  return [...ofSchema(custom_checks), ...fields.flatMap(ofField)];
}

function ofSchema(declared: SchemaDescriptor["custom_checks"]): CustomCheckDescriptor[] {
  if (declared === undefined) return [];
  if (!Array.isArray(declared)) throw new SchemaError("bad-custom-check", "/custom_checks");
  return declared.map((check: CustomCheckDescriptor, index) => {
    // Descriptors come from JSON: the declared shape is a hope.
    const isCheck =
      typeof check === "object" && check !== null && typeof check.name === "string" && isObject(check.params);
    if (!isCheck) throw new SchemaError("bad-custom-check", `/custom_checks/${index}`);
    return { name: check.name, params: check.params };
  });
}

function ofField({ name: column, customCheck }: FieldDescriptor, index: number): CustomCheckDescriptor[] {
  if (customCheck === undefined) return [];
  if (typeof customCheck === "string") return [{ name: customCheck, params: { column } }];
  if (!isObject(customCheck) || typeof customCheck.name !== "string") {
    throw new SchemaError("bad-custom-check", `/fields/${index}/customCheck`);
  }
  const { name, ...options } = customCheck;
  return [{ name, params: { ...options, column } }];
}
