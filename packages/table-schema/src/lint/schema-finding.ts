import type { JsonValue, Lang, Severity } from "@opendatalocale/report";
import type { SchemaErrorCode } from "../schema-error.ts";

/** What the linter has to say about a descriptor. */
export interface SchemaFinding {
  readonly code: SchemaFindingCode;
  /** `error`: the official validator refuses the schema, or no file can be valid; `warning`: probably not what was meant. */
  readonly severity: Severity;
  /** JSON pointer to the place, `""` for the whole descriptor. */
  readonly pointer: string;
  readonly params: Readonly<Record<string, JsonValue>>;
  readonly message: Readonly<Record<Lang, string>>;
}

export type SchemaFindingCode =
  | SchemaErrorCode
  | "missing-property"
  | "wrong-type"
  | "misspelt-key"
  | "misplaced-constraint"
  | "property-not-for-type"
  | "names-differ-by-case"
  | "pattern-not-anchored"
  | "pattern-alternation"
  | "format-never-fits"
  | "example-unreadable"
  | "example-breaks-constraint"
  | "enum-value-unreadable"
  | "enum-value-blanks"
  | "bounds-contradict"
  | "unknown-check-column";

/** A finding still without words. */
export type BareFinding = Omit<SchemaFinding, "message">;

/** Makes a finding still without words. */
export function finding(
  severity: Severity,
  code: SchemaFindingCode,
  pointer: string,
  params: Readonly<Record<string, JsonValue>> = {},
): BareFinding {
  return { code, severity, pointer, params };
}
