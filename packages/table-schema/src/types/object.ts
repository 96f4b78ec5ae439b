import { inDoubt } from "../bytes/byte-test.ts";
import type { ValueType } from "../value-type.ts";
import { isObject, parseJson } from "./json-text.ts";

/** `object`: a JSON object. */
export function objectType(): ValueType {
  return {
    read: (raw) => {
      const value = typeof raw === "string" ? parseJson(raw) : raw;
      return isObject(value) ? value : null;
    },
    accepts: inDoubt,
  };
}
