import type { ConstraintsDescriptor, FieldDescriptor } from "../descriptor.ts";
import { SchemaError } from "../schema-error.ts";
import type { ValueType } from "../value-type.ts";
import { boundConstraints } from "./bounds.ts";
import { categoriesConstraint } from "./categories.ts";
import type { Constraint } from "./constraint.ts";
import { enumConstraint } from "./enum.ts";
import { type JsonSchemaCompiler, jsonSchemaConstraint } from "./json-schema.ts";
import { lengthConstraint } from "./length.ts";
import { patternConstraint } from "./pattern.ts";
import { isSupported } from "./supported.ts";

/**
 * The constraints of a field on values that are there, in the order in which the official validator tells them;
 * `required` and `unique` are not among them. A constraint that is null counts for nothing.
 * @throws {SchemaError} `unsupported-constraint`, `bad-constraint`, `bad-pattern`, `bad-categories`, `json-schema-not-available`.
 */
export function constraintsOf(
  field: FieldDescriptor,
  typeName: string,
  type: ValueType,
  pointer: string,
  jsonSchema?: JsonSchemaCompiler,
): Constraint[] {
  const place = `${pointer}/constraints`;
  const constraints = checkedConstraints(field, typeName, place);
  const found: Constraint[] = [];
  for (const name of ["minLength", "maxLength"] as const) {
    if (constraints[name] != null) found.push(lengthConstraint(name, constraints[name], typeName, place));
  }
  found.push(...boundConstraints(type, constraints, place));
  if (constraints.pattern != null) found.push(patternConstraint(constraints.pattern, place));
  if (constraints.enum != null) found.push(enumConstraint(type, constraints.enum, typeName, place));
  if (constraints.jsonSchema != null) found.push(jsonSchemaConstraint(constraints.jsonSchema, jsonSchema, place));
  if (field.categories != null) {
    found.push(categoriesConstraint(type, field.categories, typeName, `${pointer}/categories`));
  }
  return found;
}

function checkedConstraints({ constraints }: FieldDescriptor, type: string, place: string): ConstraintsDescriptor {
  if (constraints === undefined) return {};
  // Descriptors come from JSON: the declared shape is a hope, hence the check.
  if (typeof constraints !== "object" || constraints === null || Array.isArray(constraints))
    throw new SchemaError("bad-constraint", place);
  for (const name of Object.keys(constraints)) {
    if (!isSupported(type, name))
      throw new SchemaError("unsupported-constraint", `${place}/${name}`, { type, constraint: name });
  }
  for (const name of ["required", "unique"] as const) {
    const value: unknown = constraints[name];
    if (value != null && typeof value !== "boolean")
      throw new SchemaError("bad-constraint", `${place}/${name}`, { constraint: name });
  }
  return constraints;
}
