import { stripBlanks } from "../blanks.ts";
import { isList, isObject } from "../types/json-text.ts";
import { cellOf } from "./cell-of.ts";
import type { LintedField, LintedSchema } from "./linted-schema.ts";
import { type BareFinding, finding } from "./schema-finding.ts";

/** Values of a closed list that no cell can have, or only with a blank nobody sees. */
export function lintEnums({ fields }: LintedSchema): BareFinding[] {
  return fields.flatMap((field) => [...lintEnum(field), ...lintItems(field)]);
}

function lintEnum({ base, type, constraints, pointer }: LintedField): BareFinding[] {
  const cell = cellOf(base);
  if (cell === null || !isList(constraints.enum)) return [];
  return constraints.enum.flatMap((value, index) => {
    const place = `${pointer}/constraints/enum/${index}`;
    if ("error" in cell.read(value)) return [finding("warning", "enum-value-unreadable", place, { value, type })];
    const hasBlanks = typeof value === "string" && type === "string" && stripBlanks(value) !== value;
    return hasBlanks ? [finding("warning", "enum-value-blanks", place, { value })] : [];
  });
}

/** The closed list of an array's items. */
function lintItems({ descriptor: { arrayItem }, pointer }: LintedField): BareFinding[] {
  if (!isObject(arrayItem) || !isObject(arrayItem.constraints)) return [];
  const { enum: values } = arrayItem.constraints;
  if (!isList(values)) return [];
  return values.flatMap((value, index) => {
    const place = `${pointer}/arrayItem/constraints/enum/${index}`;
    const hasBlanks = typeof value === "string" && stripBlanks(value) !== value;
    return hasBlanks ? [finding("warning", "enum-value-blanks", place, { value })] : [];
  });
}
