import { type ByteTest, inDoubt } from "../bytes/byte-test.ts";
import { codePoints, codePointsOfBytes } from "../bytes/code-points.ts";
import { planned } from "../bytes/test-plan.ts";
import type { CellValue } from "../reading.ts";
import { SchemaError } from "../schema-error.ts";
import type { Constraint } from "./constraint.ts";

/** `minLength`, `maxLength`: code points of a text, items of a list, properties of an object, as Python's `len` counts. */
export function lengthConstraint(
  name: "minLength" | "maxLength",
  limit: unknown,
  type: string,
  pointer: string,
): Constraint {
  if (typeof limit !== "number" || !Number.isInteger(limit)) {
    throw new SchemaError("bad-constraint", `${pointer}/${name}`, { constraint: name });
  }
  const isMin = name === "minLength";
  return {
    name,
    expected: limit,
    holds: isMin ? (value) => sizeOf(value) >= limit : (value) => sizeOf(value) <= limit,
    accepts: type !== "string" ? inDoubt : isMin ? atLeast(limit) : atMost(limit),
  };
}

function sizeOf(value: CellValue): number {
  if (typeof value === "string") return codePoints(value);
  if (typeof value !== "object" || value === null) return Number.NaN;
  return Array.isArray(value) ? value.length : Object.keys(value).length;
}

/** A code point takes one to four bytes: most cells need no counting. */
function atLeast(limit: number): ByteTest {
  const test: ByteTest = (bytes, start, end) =>
    end - start >= limit && (end - start >= 4 * limit || codePointsOfBytes(bytes, start, end) >= limit);
  return planned(test, { kind: "length", least: limit, most: Infinity });
}

function atMost(limit: number): ByteTest {
  const test: ByteTest = (bytes, start, end) =>
    end - start <= limit || (end - start <= 4 * limit && codePointsOfBytes(bytes, start, end) <= limit);
  return planned(test, { kind: "length", least: 0, most: limit });
}
