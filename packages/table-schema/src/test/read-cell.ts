import { compileField } from "../compile-field.ts";
import type { FieldDescriptor } from "../descriptor.ts";
import type { CellValue } from "../reading.ts";

/** A field without its name. */
export type NamelessField = Omit<FieldDescriptor, "name">;

/** The value of a cell, or the errors: `["type"]`, or the names of the constraints it breaks. */
export function readCell(field: NamelessField, text: string): { value: CellValue } | { errors: string[] } {
  const reading = compileField({ name: "f", ...field })(text);
  if (!("error" in reading)) return { value: reading.value };
  return { errors: reading.errors.map((error) => (error.type === "type-error" ? "type" : error.constraint)) };
}

/** What the hot path says of the cell, set between other bytes so that a test that leaves its borders is caught. */
export function accepts(field: NamelessField, text: string): boolean {
  const bytes = new TextEncoder().encode(`9${text}9`);
  return compileField({ name: "f", ...field }).accepts(bytes, 1, bytes.length - 1);
}

/** What {@link readCell} answers for a text that is not of the field's type. */
export const TYPE_ERROR = { errors: ["type"] };
