import type { CellValue } from "./reading.ts";

/**
 * A text that two values share exactly when Python's `==`, which decides keys in the official validator, holds them equal:
 * 1, 1.0 and `true` are one key, objects do not depend on the order of their properties. NaN equals nothing in Python;
 * here it has one key, and those who must know ask `Number.isNaN`.
 */
export function keyOf(value: CellValue): string {
  if (value === null) return "null";
  switch (typeof value) {
    case "string":
      return `s${value}`;
    case "number":
      return `n${numberKey(value)}`;
    case "bigint":
      return `n${value}`;
    case "boolean":
      return value ? "n1" : "n0";
    default:
      return isList(value) ? `[${value.map(part).join("")}]` : `{${propertiesKey(value)}}`;
  }
}

function numberKey(value: number): string {
  return Number.isInteger(value) ? String(BigInt(value)) : String(value);
}

/** Each part says its length, so that no text inside can imitate the structure around it. */
function part(value: CellValue): string {
  const key = keyOf(value);
  return `${key.length}:${key}`;
}

function propertiesKey(value: { readonly [key: string]: CellValue }): string {
  return Object.keys(value)
    .sort()
    .map((name) => part(name) + part(value[name] ?? null))
    .join("");
}

/** `Array.isArray` does not narrow readonly arrays. */
function isList(value: object): value is readonly CellValue[] {
  return Array.isArray(value);
}
