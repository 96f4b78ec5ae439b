import { always } from "../bytes/byte-test.ts";
import type { ValueType } from "../value-type.ts";

/** `any`: every value, as it stands. */
export function anyType(): ValueType {
  return { read: (raw) => raw, accepts: always };
}
