import { createReadStream, readFileSync } from "node:fs";
import { listSchemas, loadSchema } from "@opendatalocale/schemas";
import type { FieldDescriptor } from "@opendatalocale/table-schema";
import { Ajv } from "ajv";
import { parse } from "csv-parse";
import type { Engine } from "./engine.ts";

/** What a developer would write: rows as objects, a JSON Schema on texts. Types, enums, patterns; no custom check. */
export const csvParseAjv: Engine = {
  label: "csv-parse + ajv (no custom check)",
  async go({ path, schema }) {
    const fields = await fieldsOf(schema);
    const properties = Object.fromEntries(fields.map((field) => [field.name, propertyOf(field)]));
    const isValid = new Ajv({ allErrors: true }).compile({ type: "object", properties });
    let rows = 0;
    let errors = 0;
    for await (const row of createReadStream(path).pipe(parse({ columns: true, relax_quotes: true }))) {
      rows++;
      if (!isValid(row)) errors += isValid.errors?.length ?? 0;
    }
    return { rows, errors };
  },
};

export async function fieldsOf(schema: string): Promise<readonly FieldDescriptor[]> {
  if (schema.endsWith(".json")) return JSON.parse(readFileSync(schema, "utf8")).fields;
  const summary = listSchemas().find(({ id, latest }) => id === schema && latest);
  if (!summary) throw new Error(`no schema ${schema}`);
  return (await loadSchema(summary)).tableSchema.fields;
}

const patterns: Readonly<Record<string, string>> = {
  date: "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])",
  integer: "[+-]?\\d+",
  number: "[+-]?\\d+(\\.\\d+)?",
  boolean: "true|false|True|False|TRUE|FALSE|0|1",
  uri: "[A-Za-z][A-Za-z0-9+.-]*:.*",
  email: "[^@\\s]+@[^@\\s]+",
};

function propertyOf({ type = "string", format = "default", constraints = {} }: FieldDescriptor): object {
  const empty = constraints.required ? "" : "^$|";
  const form = patterns[type === "string" ? format : type];
  const allOf = [
    ...(constraints.required ? [{ minLength: 1 }] : []),
    ...(form === undefined ? [] : [{ pattern: `${empty}^(${form})$` }]),
    ...(constraints.pattern === undefined ? [] : [{ pattern: `${empty}^(${constraints.pattern})$` }]),
    ...(constraints.enum === undefined
      ? []
      : [{ enum: [...constraints.enum.map(String), ...(constraints.required ? [] : [""])] }]),
  ];
  return allOf.length === 0 ? { type: "string" } : { type: "string", allOf };
}
