import type { JsonValue } from "@opendatalocale/report";
import type { ByteTest } from "../bytes/byte-test.ts";
import type { ConstraintName } from "../descriptor.ts";
import type { CellValue } from "../reading.ts";

/** One constraint of a field, ready to judge values that are there. */
export interface Constraint {
  readonly name: ConstraintName;
  /** The constraint's value as the descriptor states it. */
  readonly expected: JsonValue;
  readonly holds: (value: CellValue) => boolean;
  /** On bytes that the field's type accepts: true only when the constraint surely holds. */
  readonly accepts: ByteTest;
}
