import { stripBlanks } from "../blanks.ts";
import { isList } from "../types/json-text.ts";
import { cellOf } from "./cell-of.ts";
import type { LintedField, LintedSchema } from "./linted-schema.ts";
import { type BareFinding, finding } from "./schema-finding.ts";

/** Values of a closed list that no cell can have, or only with a blank nobody sees. */
export function lintEnums({ fields }: LintedSchema): BareFinding[] {
  return fields.flatMap(lintEnum);
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
