import { cellOf } from "./cell-of.ts";
import type { LintedField, LintedSchema } from "./linted-schema.ts";
import { type BareFinding, finding } from "./schema-finding.ts";

/** A lower bound and an upper one: the first must allow the second. */
const PAIRS = [
  ["minimum", "maximum"],
  ["exclusiveMinimum", "maximum"],
  ["exclusiveMaximum", "minimum"],
  ["exclusiveMinimum", "exclusiveMaximum"],
] as const;

/** Bounds between which there is nothing. */
export function lintBounds({ fields }: LintedSchema): BareFinding[] {
  return fields.flatMap((field) => [...lintValues(field), ...lintLengths(field)]);
}

function lintValues({ base, constraints, pointer }: LintedField): BareFinding[] {
  return PAIRS.flatMap(([rule, limit]) => {
    const [bound, value] = [constraints[rule], constraints[limit]];
    if (bound == null || value == null) return [];
    const reading = cellOf({ ...base, constraints: { [rule]: bound } })?.read(value);
    if (reading === undefined || !("error" in reading) || reading.error.type === "type-error") return [];
    const [low, high] = rule === "exclusiveMaximum" ? [limit, rule] : [rule, limit];
    return [finding("error", "bounds-contradict", `${pointer}/constraints/${limit}`, { low, high })];
  });
}

function lintLengths({ constraints: { minLength, maxLength }, pointer }: LintedField): BareFinding[] {
  if (typeof minLength !== "number" || typeof maxLength !== "number" || minLength <= maxLength) return [];
  const params = { low: "minLength", high: "maxLength" };
  return [finding("error", "bounds-contradict", `${pointer}/constraints/maxLength`, params)];
}
