import type { Breach, RuleRun } from "../rule.ts";
import { rowByRow } from "./row-by-row.ts";

/** Dates that must not go back in time. Each pair is `[index of the earlier, index of the later]` among the rule's fields. */
export function datesInOrder(fields: readonly string[], pairs: readonly (readonly [number, number])[]): RuleRun {
  return rowByRow((cells) => firstBackwards(cells, fields, pairs));
}

function firstBackwards(
  cells: readonly string[],
  fields: readonly string[],
  pairs: readonly (readonly [number, number])[],
): Breach | null {
  for (const [earlier, later] of pairs) {
    const before = cells[earlier]?.slice(0, 10) ?? "";
    const after = cells[later]?.slice(0, 10) ?? "";
    if (!isIsoDate(before) || !isIsoDate(after) || before <= after) continue;
    return {
      field: fields[later] ?? "",
      cell: cells[later] ?? "",
      params: { earlierField: fields[earlier] ?? "", earlier: before, later: after },
    };
  }
  return null;
}

/** The shape only: the schema has already judged the value. ISO dates sort as text. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
