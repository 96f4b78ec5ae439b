import type { JsonValue } from "@opendatalocale/report";
import { byteSet } from "../bytes/byte-set.ts";
import { type ByteTest, inDoubt } from "../bytes/byte-test.ts";
import { keyOf } from "../key-of.ts";
import type { CellValue } from "../reading.ts";
import { SchemaError } from "../schema-error.ts";
import type { ValueType } from "../value-type.ts";
import type { Constraint } from "./constraint.ts";

/** `enum`: one of the values, each read by the field itself; those it cannot read never match, as in the official validator. */
export function enumConstraint(type: ValueType, values: unknown, typeName: string, pointer: string): Constraint {
  if (!isJsonList(values)) throw new SchemaError("bad-constraint", `${pointer}/enum`, { constraint: "enum" });
  return { name: "enum", expected: values, ...membership(type, values, typeName) };
}

/** Being one of some values, for `enum` and `categories`. NaN is never one of them: it equals nothing. */
export function membership(
  type: ValueType,
  values: readonly JsonValue[],
  typeName: string,
): Pick<Constraint, "holds" | "accepts"> {
  const read = values.map((value) => type.read(value)).filter((value) => value !== null && !Number.isNaN(value));
  const keys = new Set(read.map(keyOf));
  return { holds: (value) => !Number.isNaN(value) && keys.has(keyOf(value)), accepts: byteTest(type, read, typeName) };
}

function byteTest({ scan, rank }: ValueType, values: readonly CellValue[], typeName: string): ByteTest {
  if (scan && rank) {
    // Beyond 2^53 two integers may share a rank; `scan` never reads that far.
    const ranks = new Set(values.map(rank));
    return (bytes, start, end) => ranks.has(scan(bytes, start, end));
  }
  if (typeName !== "string" && typeName !== "any") return inDoubt;
  return byteSet(values.filter((value) => typeof value === "string"));
}

function isJsonList(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value);
}
