import type { JsonValue, Wording } from "@opendatalocale/report";
import type { CellValue, SchemaDescriptor } from "@opendatalocale/table-schema";
import type { BlockColumns } from "./rows/block-columns.ts";
import type { RowTest } from "./rows/row-test.ts";

/**
 * Everything the project knows about one type of finding, in one file of `checks/`: how it is worded, examples that run
 * as tests and make its page in docs/reference, and, for the checks that a schema calls by name, how it decides.
 */
export interface Check {
  /** The finding's type: frictionless 5's name, or Validata's for a custom check, or ours. */
  readonly type: string;
  /** frictionless's tags. */
  readonly tags: readonly string[];
  readonly wording: Wording;
  readonly examples: readonly CheckExample[];
  /** Present when schemas call the check by name (`custom_checks`, `customCheck`). */
  readonly custom?: CustomCheck;
}

export function defineCheck(check: Check): Check {
  return check;
}

/** A whole small file and what this check says of it: nothing, or the places it finds. */
export interface CheckExample {
  /** What the example shows, in French. */
  readonly title: string;
  readonly schema: SchemaDescriptor;
  readonly csv: string;
  /** Places this check must find, and no other. Findings of other checks do not count. */
  readonly finds: readonly { readonly row?: number; readonly field?: string }[];
}

export type CheckParams = Readonly<Record<string, JsonValue>>;

export interface CustomCheck {
  /** Names under which schemas call it, current name first, then the deprecated ones. */
  readonly names: readonly [string, ...string[]];
  /** Reads the schema's params. Throws {@link CheckParamsError} when they do not fit. May load a library the first time. */
  readonly compile: (params: CheckParams) => CompiledCheck | Promise<CompiledCheck>;
}

export interface CompiledCheck {
  /** Columns it reads. The finding stands on the first one, unless `place` says the whole row. */
  readonly columns: readonly [string, ...string[]];
  readonly place: "first-column" | "row";
  /** True: a row where one of the columns is empty, faulty or absent is passed over (Validata's default). */
  readonly skipsEmpty: boolean;
  /** Called once with the columns the file lacks, when it lacks some; params of a finding on the header, or null. */
  readonly onAbsent?: (absent: readonly string[]) => CheckParams | null;
  /** Values in the order of `columns` (`null` for empty, faulty or absent). Params of the finding, or null when all is well. */
  readonly test: (values: readonly CellValue[]) => CheckParams | null;
  /**
   * The hot path, when there is one: true only if `test` surely has nothing to say. Cell k of `columns` is `bytes[starts[k]..ends[k])`,
   * UTF-8, possibly empty. Called only when the file has all the columns. Makes no string.
   */
  readonly accepts?: RowTest;
  /**
   * Of a check that reads one column, on a cell that is not empty: true only when `test` surely answers `{}`, so that what is wrong can
   * be counted without being read.
   */
  readonly refuses?: (bytes: Uint8Array, start: number, end: number) => boolean;
  /** As `accepts`, from the cells read as numbers (see {@link BlockColumns.numbers}), for checks that columns share; a false answer goes to `accepts`. */
  readonly acceptsNumbers?: (numbers: readonly Int32Array[], row: number) => boolean;
}

/** The schema calls a check with params that do not fit: a fault of the schema, told as `check-error`. */
export class CheckParamsError extends Error {
  readonly param: string;
  constructor(param: string, reason: string) {
    super(reason);
    this.name = "CheckParamsError";
    this.param = param;
  }
}
