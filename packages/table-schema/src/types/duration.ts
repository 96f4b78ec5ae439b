import { inDoubt } from "../bytes/byte-test.ts";
import { canonicalDuration } from "../dates/duration.ts";
import type { ValueType } from "../value-type.ts";

/** `duration`: ISO 8601, as `P1Y2M3DT4H`. The value is its canonical text, equal for equal durations. */
export function durationType(): ValueType {
  return { read: (raw) => (typeof raw === "string" ? canonicalDuration(raw) : null), accepts: inDoubt };
}
