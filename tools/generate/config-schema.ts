import { configSchema } from "../../packages/cli/src/config/config-schema.ts";

/** The JSON Schema of `opendatalocale.config.json`, for editors and for the CLI. */
export async function generate(): Promise<Map<string, string>> {
  const text = JSON.stringify(configSchema, null, 2);
  return new Map([
    ["packages/cli/opendatalocale.config.schema.json", `${text}\n`],
    [
      "packages/cli/src/config/published-schema.generated.ts",
      `// Written by tools/generate.ts from config-schema.ts. Do not edit.\nexport const publishedSchema = ${text};\n`,
    ],
  ]);
}
