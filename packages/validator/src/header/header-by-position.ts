import type { Finding } from "@opendatalocale/report";
import type { FieldReader } from "@opendatalocale/table-schema";
import type { Column } from "../column.ts";
import type { HeaderMatch, HeaderOptions } from "./header.ts";

/** `fieldsMatch: exact`: the nth column is the nth field, whatever its label; a label that differs is an error. */
export function matchByPosition(
  labels: readonly string[],
  fields: readonly FieldReader[],
  options: HeaderOptions,
): HeaderMatch {
  const columns = labels.map((label, index): Column => {
    const reader = fields[index] ?? null;
    return { label, number: index + 1, reader, name: reader?.field.name ?? label };
  });
  return { columns, findings: [...wrongLabels(columns, options), ...missingTail(labels.length, fields)] };
}

function* wrongLabels(columns: readonly Column[], options: HeaderOptions): Generator<Finding> {
  const same = (a: string, b: string) => a === b || (options.ignoreHeaderCase && a.toLowerCase() === b.toLowerCase());
  const seen = new Map<string, number>();
  for (const { label, number, reader, name } of columns) {
    const first = seen.get(label);
    seen.set(label, first ?? number);
    const place = { severity: "error", fieldName: name, fieldNumber: number } as const;
    if (!reader) yield { type: "extra-label", ...place, params: { label, position: number } };
    else if (label === "") yield { type: "blank-label", ...place, params: { position: number } };
    else if (first !== undefined)
      yield { type: "duplicate-label", ...place, params: { label, position: number, firstPosition: first } };
    else if (!same(label, name))
      yield { type: "incorrect-label", ...place, params: { label, position: number, expected: name } };
  }
}

function* missingTail(present: number, fields: readonly FieldReader[]): Generator<Finding> {
  for (let index = present; index < fields.length; index++) {
    const name = fields[index]?.field.name ?? "";
    yield {
      type: "missing-label",
      severity: "error",
      fieldName: name,
      fieldNumber: index + 1,
      params: { label: name },
    };
  }
}
