import { inDoubt } from "../bytes/byte-test.ts";
import type { ValueType } from "../value-type.ts";
import { isList, parseJson } from "./json-text.ts";

/** `array`: a JSON list. What its items must be (`arrayItem`) is the compiled field's business. */
export function arrayType(): ValueType {
  return {
    read: (raw) => {
      const value = typeof raw === "string" ? parseJson(raw) : raw;
      return isList(value) ? value : null;
    },
    accepts: inDoubt,
  };
}
