import { always, inDoubt } from "../bytes/byte-test.ts";
import type { CellValue } from "../reading.ts";
import type { ValueType } from "../value-type.ts";
import { isList } from "./json-text.ts";

/** The types the standard allows for the items of a list. */
export const ITEM_TYPES: readonly string[] = ["string", "integer", "boolean", "number", "datetime", "date", "time"];

/** `list` (Table Schema v2): items with a delimiter between them, each read by its type's default format. */
export function listType(delimiter: string, item: ValueType): ValueType {
  return {
    read: (raw) => {
      const items = typeof raw === "string" ? raw.split(delimiter) : raw;
      if (!isList(items)) return null;
      const values: CellValue[] = [];
      for (const one of items) {
        const value = item.read(one);
        if (value === null) return null;
        values.push(value);
      }
      return values;
    },
    accepts: item.accepts === always ? always : inDoubt,
  };
}
