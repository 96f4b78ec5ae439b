import { readdirSync, readFileSync } from "node:fs";

const root = new URL("../../packages/schemas/", import.meta.url);

/**
 * One module per file of data/, with the type of its rows: `@opendatalocale/schemas/schema/scdl/subventions` is the newest
 * version, `…/scdl/subventions@2.0.2` an older one. A page that imports one pays for that one.
 */
export async function generate(): Promise<Map<string, string>> {
  const files = readdirSync(new URL("data/", root), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .map((path) => ({ path, data: readData(path) }));
  const newest = new Map<string, string>();
  for (const { data } of files) {
    const known = newest.get(data.id);
    if (known === undefined || data.version.localeCompare(known, "en", { numeric: true }) > 0)
      newest.set(data.id, data.version);
  }
  return new Map(
    files.map(({ path, data }) => {
      const name = newest.get(data.id) === data.version ? data.id : `${data.id}@${data.version}`;
      return [`packages/schemas/src/schema/${name}.ts`, moduleOf(path, data)];
    }),
  );
}

interface DataFile {
  readonly id: string;
  readonly version: string;
  readonly title: { readonly en: string };
  readonly tableSchema: { readonly fields: readonly Field[] };
}

interface Field {
  readonly name: string;
  readonly type?: string;
  readonly title?: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly unknown[] };
}

function readData(path: string): DataFile {
  return JSON.parse(readFileSync(new URL(`data/${path}`, root), "utf8"));
}

function moduleOf(path: string, { id, version, title, tableSchema }: DataFile): string {
  const type = `${pascalCase(id.split("/")[1]?.replace(/^schema-/, "") ?? id)}Row`;
  const up = "../".repeat(id.split("/").length);
  const fields = tableSchema.fields.map(
    (field) => `  /** ${field.title ?? field.name} */\n  readonly ${key(field.name)}: ${valueType(field)};\n`,
  );
  return `// Written by tools/generate.ts from data/${path}. Do not edit.
import data from "${up}../data/${path}" with { type: "json" };
import type { SchemaEntry } from "${up}registry.ts";

/** ${id}@${version}, ${title.en.toLowerCase()}: a row as its schema reads it. An empty cell is null; dates and times are ISO 8601 text. */
export interface ${type} {
${fields.join("")}}

/** The schema itself, with its titles, legal basis and example rows. */
export const schema: SchemaEntry = data as unknown as SchemaEntry;
`;
}

const types: Readonly<Record<string, string>> = {
  integer: "number",
  number: "number",
  year: "number",
  boolean: "boolean",
  array: "readonly unknown[]",
  object: "Readonly<Record<string, unknown>>",
  geojson: "Readonly<Record<string, unknown>>",
  geopoint: "readonly [longitude: number, latitude: number]",
};

function valueType({ type = "string", constraints }: Field): string {
  const values = type === "string" ? constraints?.enum : undefined;
  const value = values ? values.map((one) => JSON.stringify(one)).join(" | ") : (types[type] ?? "string");
  return constraints?.required ? value : `${value} | null`;
}

function key(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
