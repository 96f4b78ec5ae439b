import { keyOf } from "@opendatalocale/table-schema";
import type { RowCursor } from "../rows/row-cursor.ts";

/** The key made by several cells of a row, as a text; null when they are all empty. Equal values make equal keys, whatever their writing. */
export function textKey(cursor: RowCursor, indexes: readonly number[]): string | null {
  let empty = true;
  let key = "";
  for (const index of indexes) {
    const value = cursor.value(index);
    if (value !== null) empty = false;
    const part = keyOf(value);
    key += `${part.length}:${part}`;
  }
  return empty ? null : key;
}
