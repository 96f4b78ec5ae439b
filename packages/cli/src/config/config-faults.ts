import { Ajv } from "ajv";
import { publishedSchema } from "./published-schema.generated.ts";

/** One thing that a configuration breaks. */
export interface ConfigFault {
  /** Where, as a JSON pointer (RFC 6901); empty for the whole document. */
  readonly pointer: string;
  /** The keyword of JSON Schema that is broken: `required`, `type`, `enum`… */
  readonly keyword: string;
  /** What the keyword asks for: the missing or unknown key, the type, the list, the limit. */
  readonly expected: unknown;
  readonly value: unknown;
}

/** Every fault of a configuration, by the schema that is published for editors. */
export function configFaults(content: unknown): ConfigFault[] {
  const ajv = new Ajv({ allErrors: true, verbose: true });
  const validate = ajv.compile(publishedSchema);
  if (validate(content)) return [];
  return (validate.errors ?? []).map(({ instancePath, keyword, params, schema, data }) => ({
    pointer: instancePath,
    keyword,
    expected: params.missingProperty ?? params.additionalProperty ?? schema,
    value: data,
  }));
}
