import type { Lang } from "@opendatalocale/report";
import type { SchemaChoice } from "@opendatalocale/validator";
import { schemaCopyLine } from "./live-schemas/schema-copy-line.ts";
import { isKeptSchema, schemaFrom } from "./schema-flag.ts";
import type { Terminal } from "./terminal.ts";

interface SchemaCall {
  readonly flags: { readonly schema?: string; readonly "allow-private-network"?: boolean };
  readonly lang: Lang;
  readonly terminal: Terminal;
}

type SchemaOption = string | (() => Promise<SchemaChoice>) | undefined;

/** Read once, when the first file asks for it; a schema that cannot be read is told in each file's report. One that we keep is named: only so are documents known to have one. */
export function schemaOption({ flags, lang, terminal }: SchemaCall): SchemaOption {
  const { schema } = flags;
  if (schema === undefined || isKeptSchema(schema)) return schema;
  let loading: Promise<SchemaChoice> | undefined;
  return () => {
    loading ??= schemaFrom(schema, {
      env: process.env,
      allowPrivateNetwork: flags["allow-private-network"] ?? false,
      tell: (copy) => terminal.writeError(schemaCopyLine(copy, lang)),
    });
    return loading;
  };
}
