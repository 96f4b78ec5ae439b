import type { JsonValue } from "@opendatalocale/report";

/** Why a descriptor cannot be used. Stable. */
export type SchemaErrorCode =
  | "not-a-schema"
  | "no-fields"
  | "not-a-field"
  | "field-without-name"
  | "duplicate-field"
  | "unknown-type"
  | "bad-format"
  | "bad-property"
  | "bad-missing-values"
  | "bad-categories"
  | "unsupported-constraint"
  | "bad-constraint"
  | "bad-pattern"
  | "json-schema-not-available"
  | "bad-key"
  | "unknown-key-field"
  | "bad-custom-check";

/** The descriptor is not one that the official validator could use. Data only; the words belong to the caller. */
export class SchemaError extends Error {
  readonly code: SchemaErrorCode;
  /** JSON pointer to the culprit, `""` for the whole descriptor. */
  readonly pointer: string;
  readonly params: Readonly<Record<string, JsonValue>>;

  constructor(
    code: SchemaErrorCode,
    pointer: string,
    params: Readonly<Record<string, JsonValue>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} at "${pointer}" ${JSON.stringify(params)}`, options);
    this.name = "SchemaError";
    this.code = code;
    this.pointer = pointer;
    this.params = params;
  }
}
