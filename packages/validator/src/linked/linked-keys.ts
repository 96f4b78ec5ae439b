import type { Finding } from "@opendatalocale/report";
import { tableLinks } from "@opendatalocale/schemas";
import type { Column } from "../column.ts";
import type { RowCursor } from "../rows/row-cursor.ts";

/** The keys of another table that is checked with this one. */
export interface LinkedKeys {
  /** Id of that table's schema, and the field its keys come from. */
  readonly schema: string;
  readonly field: string;
  /** Name of that table's file. */
  readonly name: string;
  readonly keys: ReadonlySet<string>;
}

/** What to look for in each row so that its references exist in the other tables; null when nothing is linked. */
export function planLinks(
  schemaId: string,
  columns: readonly Column[],
  linked: readonly LinkedKeys[],
): ((cursor: RowCursor) => Generator<Finding>) | null {
  const plans = tableLinks.flatMap(({ from, to }) => {
    const other = linked.find(({ schema, field }) => schema === to.schema && field === to.field);
    const index = columns.findIndex(({ name }) => name === from.field);
    return from.schema === schemaId && other && index >= 0 ? [{ index, other }] : [];
  });
  if (plans.length === 0) return null;
  return function* judge(cursor) {
    for (const { index, other } of plans) {
      const cell = cursor.text(index)?.trim() ?? "";
      const column = columns[index];
      if (cell === "" || !column || other.keys.has(cell)) continue;
      yield {
        type: "not-in-other-table",
        severity: "warning",
        rowNumber: cursor.rowNumber,
        lineNumber: cursor.lineNumber,
        fieldName: column.name,
        fieldNumber: column.number,
        cell,
        params: { table: other.name, field: other.field },
      };
    }
  };
}
