import type { JsonValue } from "@opendatalocale/report";
import { isList, isObject } from "../types/json-text.ts";
import type { LintedSchema } from "./linted-schema.ts";
import { type BareFinding, finding } from "./schema-finding.ts";

/** The params of Validata's checks that name columns. */
const COLUMN_PARAMS = ["column", "column1", "column2", "columns", "othercolumns"] as const;

/** Columns that custom checks name and the schema does not describe: such a check never runs, or always fails. */
export function lintChecks({ descriptor, names }: LintedSchema): BareFinding[] {
  if (!isList(descriptor.custom_checks)) return [];
  return descriptor.custom_checks.flatMap((check, index) => lintCheck(check, `/custom_checks/${index}`, names));
}

function lintCheck(check: JsonValue, pointer: string, names: ReadonlySet<string>): BareFinding[] {
  if (!isObject(check) || !isObject(check.params)) return [];
  const { name = null, params } = check;
  return COLUMN_PARAMS.flatMap((param) => {
    const value = params[param];
    const columns = isList(value) ? value : [value];
    return columns.flatMap((column, index) => {
      if (typeof column !== "string" || names.has(column)) return [];
      const place = `${pointer}/params/${param}${isList(value) ? `/${index}` : ""}`;
      return [finding("error", "unknown-check-column", place, { check: name, column })];
    });
  });
}
