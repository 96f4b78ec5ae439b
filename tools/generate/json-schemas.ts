import { readdirSync, readFileSync } from "node:fs";

const root = new URL("../../packages/schemas/", import.meta.url);

/** The registry of JSON Schemas, from json-schemas/**.json: newest version first. */
export async function generate(): Promise<Map<string, string>> {
  const entries = readdirSync(new URL("json-schemas/", root), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .map((path) => ({ path, data: JSON.parse(readFileSync(new URL(`json-schemas/${path}`, root), "utf8")) }))
    .sort((a, b) =>
      a.data.id === b.data.id
        ? b.data.version.localeCompare(a.data.version, "en", { numeric: true })
        : a.data.id.localeCompare(b.data.id, "en"),
    );
  const rows = entries.map(({ path, data: { id, version, aliases, title, signs } }, index) => {
    const summary = JSON.stringify({ id, version, latest: id !== entries[index - 1]?.data.id, aliases, title, signs });
    return `  { summary: ${summary}, load: () => import("../json-schemas/${path}", { with: { type: "json" } }) },`;
  });
  const text = `// Written by tools/generate.ts from the files of json-schemas/. Do not edit.\nimport type { JsonRegistryEntry } from "./json-schemas.ts";\n\nexport const jsonRegistry: readonly JsonRegistryEntry[] = [\n${rows.join("\n")}\n];\n`;
  return new Map([["packages/schemas/src/json-registry.generated.ts", text]]);
}
