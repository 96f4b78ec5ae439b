import { loadSchema, type SchemaSummary } from "@opendatalocale/schemas";
import { compileSchema, type FieldReader } from "@opendatalocale/table-schema";
import { plainLetters } from "../nearest.ts";
import { columnTypesOf } from "./column-types-of.ts";
import { type FieldNames, fieldNames } from "./label-likeness.ts";

/** What detection knows of a field. */
export interface FieldProfile extends FieldNames {
  readonly required: boolean;
  readonly reader: FieldReader;
  /** Letters of the values it chooses from; empty when it takes others. */
  readonly choices: ReadonlySet<string>;
  /** Column types that its own good rows have, with how sure they are. */
  readonly types: ReadonlyMap<string, number>;
}

const profiles = new Map<string, Promise<readonly FieldProfile[]>>();

/** The fields of a schema of ours; read once. */
export function profileOf(schema: SchemaSummary): Promise<readonly FieldProfile[]> {
  const key = `${schema.id}@${schema.version}`;
  const known = profiles.get(key) ?? readProfile(schema);
  profiles.set(key, known);
  return known;
}

async function readProfile(schema: SchemaSummary): Promise<readonly FieldProfile[]> {
  const { tableSchema, rows } = await loadSchema(schema);
  return compileSchema(tableSchema).fields.map((reader, index): FieldProfile => {
    const { name, title } = reader.field;
    const cells = rows.ok.map((row) => row[index] ?? "").filter((cell) => cell !== "");
    return {
      ...fieldNames(name, schema.fields[index]?.aliases ?? [], title ?? name),
      required: reader.required,
      reader,
      choices: new Set((reader.field.constraints?.enum ?? []).map((value) => plainLetters(String(value)))),
      types: expectedTypes(name, cells),
    };
  });
}

/** A meaning is expected when it is more than a shape: below, it would fit too many columns. */
const SURE = 0.6;
/** A schema has two or three good rows: each is known to be right, so they count more. */
const WEIGHT = 4;

function expectedTypes(name: string, cells: readonly string[]): ReadonlyMap<string, number> {
  const repeated = Array.from({ length: WEIGHT }, () => cells).flat();
  const { types } = columnTypesOf(name, repeated);
  const meant = types.filter(({ type, confidence }) => confidence >= SURE && !plain.has(type));
  return new Map(meant.map(({ type, confidence }) => [type, confidence]));
}

/** Types that any file has: they tell no schema from another. */
const plain = new Set(["text", "integer", "decimal", "decimal-comma", "identifier", "boolean", "year"]);
