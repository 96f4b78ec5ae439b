import type { JsonValue } from "@opendatalocale/report";
import type { CompiledCell } from "../compile-field.ts";
import { isList } from "../types/json-text.ts";
import { cellOf } from "./cell-of.ts";
import type { LintedField, LintedSchema } from "./linted-schema.ts";
import { type BareFinding, finding } from "./schema-finding.ts";

/**
 * Examples that contradict their own field. The official validator refuses a schema whose `example` cannot be read;
 * it does not look at `examples`.
 */
export function lintExamples({ fields }: LintedSchema): BareFinding[] {
  return fields.flatMap(lintField);
}

function lintField({ base, descriptor, pointer }: LintedField): BareFinding[] {
  const { constraints, categories, arrayItem } = descriptor;
  const whole = cellOf(Object.assign({ ...base }, defined({ constraints, categories, arrayItem }))) ?? cellOf(base);
  if (whole === null) return [];
  const { example, examples } = base;
  const one = hasContent(example) ? judge(whole, example, `${pointer}/example`, "error") : [];
  if (!hasContent(examples)) return one;
  const several =
    isList(examples) && whole.type !== "array"
      ? examples.flatMap((each, index) => judge(whole, each, `${pointer}/examples/${index}`, "warning"))
      : judge(whole, examples, `${pointer}/examples`, "warning");
  return [...one, ...several];
}

function hasContent(example: JsonValue | undefined): example is JsonValue {
  return example !== undefined && example !== null && example !== "";
}

function judge(cell: CompiledCell, example: JsonValue, pointer: string, severity: "error" | "warning"): BareFinding[] {
  const isMissing = typeof example === "string" && cell.missing.values.has(example);
  const reading = isMissing ? cell.absent : cell.read(example);
  if (!("error" in reading)) return [];
  const { error } = reading;
  if (error.type === "type-error") {
    return [finding(severity, "example-unreadable", pointer, { example, type: error.fieldType })];
  }
  return [finding("warning", "example-breaks-constraint", pointer, { example, constraint: error.constraint })];
}

function defined(parts: Readonly<Record<string, JsonValue | undefined>>): Readonly<Record<string, JsonValue>> {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
