import { readdirSync, readFileSync } from "node:fs";
import { BAL, balWords } from "../../packages/schemas/src/bal.ts";

const root = new URL("../../packages/schemas/", import.meta.url);

/**
 * What publishers call the data of each schema, from data/ and json-schemas/: a module of its own, since only searches need it,
 * and the same for the CKAN extension, which is not in TypeScript.
 */
export async function generate(): Promise<Map<string, string>> {
  const entries = ["data/", "json-schemas/"]
    .flatMap((folder) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".json"))
        .map((path) => JSON.parse(readFileSync(new URL(folder + path, root), "utf8"))),
    )
    .filter(({ words }) => words !== undefined)
    .sort((a, b) => a.id.localeCompare(b.id, "en"));
  const rows = entries.map(({ id, words }) => `  ${JSON.stringify({ id, words })},`);
  const text = `// Written by tools/generate.ts from the files of data/ and json-schemas/. Do not edit.\nimport type { SchemaWords } from "./words.ts";\n\nexport const wordsOfSchemas: readonly SchemaWords[] = [\n${rows.join("\n")}\n];\n`;
  const everything = [...entries.map(({ id, words }) => ({ id, words })), { id: BAL, words: balWords }];
  const about = "Written by tools/generate.ts. Do not edit.";
  return new Map([
    ["packages/schemas/src/words.generated.ts", text],
    [
      "apps/ckanext-opendatalocale/ckanext/opendatalocale/socle.json",
      `{\n  "about": ${JSON.stringify(about)},\n  "schemas": [\n${everything.map((one) => `    ${JSON.stringify(one)}`).join(",\n")}\n  ]\n}\n`,
    ],
  ]);
}
