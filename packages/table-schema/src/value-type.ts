import type { JsonValue } from "@opendatalocale/report";
import type { ByteScan, ByteTest } from "./bytes/byte-test.ts";
import type { TestPlan } from "./bytes/test-plan.ts";
import type { CellValue } from "./reading.ts";

/** A type of the Table Schema, set up for one field: how a value is read, measured and put in order. */
export interface ValueType {
  /**
   * Reads a cell's text, or a JSON value (an item of an array, a constraint's value).
   * Null when it is not of this type. Missing values are not its business.
   */
  readonly read: (raw: JsonValue) => CellValue;
  /** True only when `read` surely reads these (non-empty) bytes. */
  readonly accepts: ByteTest;
  /** Reads plainly written values straight from bytes, on the scale of `rank`. Present when bounds and enums can use it. */
  readonly scan?: ByteScan;
  /** The place of a value on the scale of `scan`. */
  readonly rank?: (value: CellValue) => number;
  /** What bounds on `scan` ask, as data. */
  readonly planWithin?: (bounds: Bounds) => TestPlan;
  /** A better test of bounds than `scan` alone, for types that need one. */
  readonly within?: (bounds: Bounds) => ByteTest;
}

/** Infinite where there is no bound. */
export interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
  readonly exclusiveMinimum: number;
  readonly exclusiveMaximum: number;
}

/** False for NaN. */
export function isWithin(bounds: Bounds, value: number): boolean {
  return (
    value >= bounds.minimum &&
    value <= bounds.maximum &&
    value > bounds.exclusiveMinimum &&
    value < bounds.exclusiveMaximum
  );
}
