import type { Lang } from "@opendatalocale/report";
import type { SchemaChoice } from "@opendatalocale/validator";
import { schemaCopyLine } from "./live-schemas/schema-copy-line.ts";
import { schemaFrom } from "./schema-flag.ts";
import type { Terminal } from "./terminal.ts";

interface SchemaCall {
  readonly flags: { readonly schema?: string; readonly "allow-private-network"?: boolean };
  readonly lang: Lang;
  readonly terminal: Terminal;
}

/** Read once, when the first file asks for it; a schema that cannot be read is told in each file's report. */
export function schemaOption({ flags, lang, terminal }: SchemaCall): (() => Promise<SchemaChoice>) | undefined {
  const { schema } = flags;
  if (schema === undefined) return undefined;
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
