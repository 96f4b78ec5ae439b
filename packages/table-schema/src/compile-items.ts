import type { JsonValue } from "@opendatalocale/report";
import { type CompileFieldOptions, compileCell, faulty } from "./compile-field.ts";
import type { FieldDescriptor } from "./descriptor.ts";
import { missingValuesOf } from "./missing-values.ts";
import type { CellError, CellValue, Reading } from "./reading.ts";

/**
 * Compiles `arrayItem`: reads the items of a list that is itself without error. As in the official validator, a list
 * keeps its value whatever its items are, and each kind of error is told once, however many items have it.
 */
export function compileItems(field: FieldDescriptor, options: CompileFieldOptions): (reading: Reading) => Reading {
  const { arrayItem: _, ...rest } = itemOf(field);
  const pointer = `${options.pointer ?? ""}/arrayItem`;
  const cell = compileCell(rest, {
    ...options,
    pointer,
    missingValues: missingValuesOf(rest.missingValues ?? [""], `${pointer}/missingValues`),
  });
  const readItem = (item: JsonValue): Reading => {
    const isMissing = item === null || cell.missing.values.has(asPythonWrites(item));
    return isMissing ? cell.absent : cell.read(item);
  };
  return (reading) => {
    if ("error" in reading || !Array.isArray(reading.value)) return reading;
    return gather(reading.value.map(readItem));
  };
}

/** An item without a type may be anything; `arrayItem` goes one level deep. */
function itemOf({ name, arrayItem }: FieldDescriptor): FieldDescriptor {
  return { name, type: "any", ...arrayItem };
}

function gather(items: readonly Reading[]): Reading {
  const value: CellValue = items.map((item) => item.value);
  const byKind = new Map<string, CellError>();
  for (const item of items) {
    if (!("error" in item)) continue;
    for (const error of item.errors) {
      const kind = error.type === "type-error" ? "" : error.constraint;
      if (!byKind.has(kind)) byKind.set(kind, error.type === "type-error" ? error : { ...error, item: true });
    }
  }
  const typeFirst = [...byKind.values()].sort((a, b) => rankOf(a) - rankOf(b));
  const [first, ...others] = typeFirst;
  return first === undefined ? { value } : faulty([first, ...others], value);
}

function rankOf(error: CellError): number {
  return error.type === "type-error" ? 0 : 1;
}

/** How Python writes a JSON value, since missing values are compared with that. */
function asPythonWrites(item: JsonValue): string {
  if (typeof item === "boolean") return item ? "True" : "False";
  return typeof item === "object" ? JSON.stringify(item) : String(item);
}
