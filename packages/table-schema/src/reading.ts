import type { JsonValue } from "@opendatalocale/report";
import type { ByteTest } from "./bytes/byte-test.ts";
import type { ConstraintName, FieldDescriptor } from "./descriptor.ts";

/** What a cell's text turns out to be. A missing value reads as `null`. */
export type Reading = { readonly value: CellValue } | FaultyReading;

/** Told apart by `"error" in reading`. */
export interface FaultyReading {
  /** The first of `errors`. */
  readonly error: CellError;
  /** All the ways the cell is wrong: one type error, or every constraint it breaks. */
  readonly errors: readonly CellError[];
  /** As in frictionless: null after a type error, the typed value when only constraints are broken (keys and checks still use it). */
  readonly value: CellValue;
}

/**
 * A typed value. Dates, times, years-months and durations stay canonical ISO 8601 text (`2024-02-29`), so that they compare as text;
 * `integer`, `year` and `number` are JavaScript numbers (integers beyond 2^53 are bigint); JSON types are parsed JSON; geopoints are `[lon, lat]`.
 */
export type CellValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly CellValue[]
  | { readonly [key: string]: CellValue };

/** Why a cell is refused. Data only: the words belong to the validator's checks. */
export type CellError =
  | { readonly type: "type-error"; readonly fieldType: string; readonly format: string }
  | {
      readonly type: "constraint-error";
      readonly constraint: ConstraintName;
      /** The constraint's value as the descriptor states it. */
      readonly expected: JsonValue;
      /** True when an item of an array breaks its `arrayItem` constraint. */
      readonly item?: true;
    };

/** A way for a cell to be wrong that its bytes alone tell, so that it can be counted without being read. */
export interface SureRefusal {
  /** True only when the cell, which is not empty, surely reads with {@link errors}. */
  readonly refuses: (bytes: Uint8Array, start: number, end: number) => boolean;
  /** The very list that the reader gives. */
  readonly errors: readonly CellError[];
  /** True when the cell has a value all the same: it only breaks constraints. */
  readonly hasValue: boolean;
}

/**
 * Reads one cell. Compiled once per field; holds no state between cells.
 * `unique` and the keys are not a cell's business: the validator keeps them.
 */
export interface FieldReader {
  (text: string): Reading;
  readonly field: FieldDescriptor;
  readonly type: string;
  readonly format: string;
  readonly required: boolean;
  readonly unique: boolean;
  /** The reading of a cell that is not there at all (row too short): null, or the `required` error. */
  readonly absent: Reading;
  /** True when nothing but the empty text stands for "no value" (the standard's default). */
  readonly missesOnlyEmpty: boolean;
  /** True when the text stands for "no value". */
  readonly isMissing: (text: string) => boolean;
  /**
   * The hot path: answers true only when the cell surely reads without error (an empty optional cell included),
   * false when in doubt; the caller then decodes the bytes and asks the reader itself. Never makes a string.
   * @param bytes UTF-8; the cell is `bytes[start..end)`, quotes already removed.
   */
  readonly accepts: (bytes: Uint8Array, start: number, end: number) => boolean;
  /** What can be known of a faulty cell from its bytes; null when nothing can. */
  readonly refusal: SureRefusal | null;
  /** What `accepts` answers for an empty cell. */
  readonly acceptsEmpty: boolean;
  /** What `accepts` asks of a cell that is not empty; null when any will do. */
  readonly acceptsContent: ByteTest | null;
}
