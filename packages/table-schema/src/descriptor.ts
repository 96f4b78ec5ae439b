import type { JsonValue } from "@opendatalocale/report";

/** A Table Schema descriptor (v1 or v2), as JSON gives it. Unknown properties are kept and ignored, as the standard asks. */
export interface SchemaDescriptor {
  readonly $schema?: string;
  readonly name?: string;
  readonly title?: string;
  readonly version?: string;
  readonly homepage?: string;
  readonly path?: string;
  readonly fields: readonly FieldDescriptor[];
  readonly fieldsMatch?: FieldsMatch | readonly FieldsMatch[];
  readonly missingValues?: readonly MissingValue[];
  readonly primaryKey?: string | readonly string[];
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly foreignKeys?: readonly ForeignKeyDescriptor[];
  /** Validata's extension. */
  readonly custom_checks?: readonly CustomCheckDescriptor[];
}

export type FieldsMatch = "exact" | "equal" | "subset" | "superset" | "partial";
export type MissingValue = string | { readonly value: string; readonly label?: string };

export interface FieldDescriptor {
  readonly name: string;
  readonly type?: string;
  readonly format?: string;
  readonly title?: string;
  readonly description?: string;
  readonly example?: JsonValue;
  readonly examples?: JsonValue;
  readonly missingValues?: readonly MissingValue[];
  readonly constraints?: ConstraintsDescriptor;
  readonly categories?: readonly (string | number | { readonly value: string | number; readonly label?: string })[];
  readonly categoriesOrdered?: boolean;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly groupChar?: string;
  readonly decimalChar?: string;
  readonly bareNumber?: boolean;
  /** v2 `list`. */
  readonly delimiter?: string;
  readonly itemType?: string;
  /** frictionless's extension of `array`. */
  readonly arrayItem?: Omit<FieldDescriptor, "name"> & { readonly name?: string };
  /** Validata's extension: the name of a custom check for this column, or its name and options. */
  readonly customCheck?: string | ({ readonly name: string } & { readonly [option: string]: JsonValue });
}

export interface ConstraintsDescriptor {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: string | number;
  readonly maximum?: string | number;
  readonly exclusiveMinimum?: string | number;
  readonly exclusiveMaximum?: string | number;
  readonly pattern?: string;
  readonly enum?: readonly JsonValue[];
  readonly jsonSchema?: { readonly [key: string]: JsonValue };
}

export type ConstraintName = keyof ConstraintsDescriptor | "categories";

export interface ForeignKeyDescriptor {
  readonly fields: string | readonly string[];
  readonly reference: { readonly resource?: string; readonly fields: string | readonly string[] };
}

export interface CustomCheckDescriptor {
  readonly name: string;
  readonly params: { readonly [key: string]: JsonValue };
}
