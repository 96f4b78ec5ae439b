import type { FieldReader } from "@opendatalocale/table-schema";

/** One column of the file, matched with the schema. */
export interface Column {
  /** The label as the file has it, without the blanks around it. */
  readonly label: string;
  /** Position in the file, from 1. */
  readonly number: number;
  /** The reader of the schema's field, or null for a column that the schema does not know. */
  readonly reader: FieldReader | null;
  /** The field's name in the schema, else the label. */
  readonly name: string;
}
