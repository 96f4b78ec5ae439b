import { configSchema } from "../../packages/cli/src/config/config-schema.ts";

/** The JSON Schema of `opendatalocale.config.json`, for editors, from the text that the CLI checks with. */
export async function generate(): Promise<Map<string, string>> {
  return new Map([["packages/cli/opendatalocale.config.schema.json", `${JSON.stringify(configSchema, null, 2)}\n`]]);
}
