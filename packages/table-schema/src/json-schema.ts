import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { JsonSchemaCompiler } from "./constraints/json-schema.ts";

/**
 * Compiles the JSON Schema of a `jsonSchema` constraint with ajv: draft 2020-12 when `$schema` says so, draft-07 otherwise.
 * Stands in its own entry, so that nobody else pays for ajv, which also needs `eval`.
 * @throws when it is no JSON Schema.
 */
export const compileJsonSchema: JsonSchemaCompiler = (schema) => {
  const is2020 = typeof schema.$schema === "string" && schema.$schema.includes("2020-12");
  const options = { strict: false, validateFormats: false };
  const ajv = is2020 ? new Ajv2020(options) : new Ajv(options);
  const { $schema: _, ...rules } = schema;
  const validate = ajv.compile(rules);
  return (value) => validate(value) === true;
};
