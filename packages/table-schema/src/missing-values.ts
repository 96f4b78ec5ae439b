import { byteSet } from "./bytes/byte-set.ts";
import { type ByteTest, inDoubt } from "./bytes/byte-test.ts";
import { SchemaError } from "./schema-error.ts";

/** The texts that stand for "no value". */
export interface MissingValues {
  readonly values: ReadonlySet<string>;
  /** Exact on non-empty cells; `inDoubt`, hence never true, when only the empty text is missing. */
  readonly isMissing: ByteTest;
}

/** The standard's default: the empty text. */
export const DEFAULT_MISSING_VALUES: readonly string[] = [""];

/**
 * Reads `missingValues`: texts, or (v2) objects with a value and maybe a label.
 * @throws {SchemaError} `bad-missing-values`.
 */
export function missingValuesOf(declared: unknown, pointer: string): string[] {
  if (!Array.isArray(declared)) throw new SchemaError("bad-missing-values", pointer);
  return declared.map((entry: unknown, index) => {
    const value = typeof entry === "object" && entry !== null && "value" in entry ? entry.value : entry;
    if (typeof value !== "string") throw new SchemaError("bad-missing-values", `${pointer}/${index}`);
    return value;
  });
}

/** Makes the tests of a field. */
export function compileMissingValues(texts: readonly string[]): MissingValues {
  const written = texts.filter((text) => text !== "");
  return { values: new Set(texts), isMissing: written.length === 0 ? inDoubt : byteSet(written) };
}
