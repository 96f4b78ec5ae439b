import { readdirSync, readFileSync } from "node:fs";

const root = new URL("../../packages/schemas/", import.meta.url);

/** The registry of schemas: what lists, detection and look-ups need, and how to load the rest. From data/**.json. */
export async function generate(): Promise<Map<string, string>> {
  const paths = readdirSync(new URL("data/", root), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".json"),
  );
  const entries = paths.map((path) => ({
    path,
    data: JSON.parse(readFileSync(new URL(`data/${path}`, root), "utf8")),
  }));
  entries.sort((a, b) =>
    a.data.id === b.data.id ? compare(b.data.version, a.data.version) : a.data.id < b.data.id ? -1 : 1,
  );
  const rows = entries.map(({ path, data }, index) => row(path, data, data.id !== entries[index - 1]?.data.id));
  const text = `// Written by tools/generate.ts from the files of data/. Do not edit.\nimport type { RegistryEntry } from "./registry.ts";\n\nexport const registry: readonly RegistryEntry[] = [\n${rows.join("\n")}\n];\n`;
  return new Map([["packages/schemas/src/registry.generated.ts", text]]);
}

interface DataFile {
  readonly id: string;
  readonly version: string;
  readonly aliases: readonly string[];
  readonly title: { readonly fr: string; readonly en: string };
  readonly tableSchema: {
    readonly fields: readonly { readonly name: string; readonly constraints?: { readonly required?: boolean } }[];
  };
  readonly fields: Readonly<Record<string, { readonly aliases?: readonly string[] }>>;
}

function row(path: string, data: DataFile, latest: boolean): string {
  const fields = data.tableSchema.fields.map(({ name, constraints }) => ({
    name,
    required: constraints?.required === true,
    aliases: data.fields[name]?.aliases ?? [],
  }));
  const { id, version, aliases, title } = data;
  const summary = JSON.stringify({ id, version, latest, aliases, title, fields });
  return `  { summary: ${summary}, load: () => import("../data/${path}", { with: { type: "json" } }) },`;
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
