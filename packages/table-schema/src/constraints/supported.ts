import type { ConstraintName } from "../descriptor.ts";

const LENGTHS = ["minLength", "maxLength"] as const;
const BOUNDS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] as const;

/** Constraints each type knows beside `required`, `unique` and `enum`, which all have (a list's enum is the standard's, v2). */
const own: Readonly<Record<string, readonly ConstraintName[]>> = {
  string: [...LENGTHS, "pattern"],
  number: BOUNDS,
  integer: BOUNDS,
  date: BOUNDS,
  time: BOUNDS,
  datetime: BOUNDS,
  year: BOUNDS,
  yearmonth: BOUNDS,
  object: [...LENGTHS, "jsonSchema"],
  array: [...LENGTHS, "jsonSchema"],
  list: LENGTHS,
};

/** True when fields of this type may have this constraint. */
export function isSupported(type: string, constraint: string): boolean {
  return supportedConstraints(type).some((name) => name === constraint);
}

/** In the order in which a cell's broken constraints are told. */
function supportedConstraints(type: string): readonly ConstraintName[] {
  return ["required", "unique", ...(own[type] ?? []), "enum"];
}

/** Every constraint of the standard. */
export const CONSTRAINT_NAMES: readonly ConstraintName[] = [
  "required",
  "unique",
  ...LENGTHS,
  ...BOUNDS,
  "pattern",
  "enum",
  "jsonSchema",
];
