import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findSchema, listSchemas, loadSchema } from "@opendatalocale/schemas";
import { Random } from "../bench/files/random.ts";
import { type Cells, mutations, toCsv } from "./mutations.ts";
import type { OfficialCase } from "./official-validator.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const work = join(root, ".oracle", "cases");
/** The reference folder stands beside the project where the project is built; elsewhere the samples are left out, and the test says so. */
export const reference = join(root, "..", "shared", "reference");

/** How many mutations of each example row set. */
const MUTATIONS_PER_TABLE = 60;

/** Which known schema the samples of a reference folder follow. */
const sampleSchemas: Readonly<Record<string, string>> = {
  subventions: "scdl/subventions",
  "irve-statique": "etalab/schema-irve-statique",
  "irve-dynamique": "etalab/schema-irve-dynamique",
  dae: "atlasante/schema-dae",
  stationnement: "etalab/schema-stationnement",
  "decp-dpa": "etalab/schema-decp-dpa",
  arbres: "NaturalSolutions/schema-arbre",
  "fontaine-eau": "datagouv/schema-fontaine-eau",
  friches: "cnigfr/schema-friches",
  "hautes-remunerations": "etalab/schema-hautes-remunerations",
  "lieux-covoiturage": "etalab/schema-lieux-covoiturage",
  "stationnement-cyclable": "etalab/schema-stationnement-cyclable",
  "stations-taxi": "openmaraude/schema-stationstaxi",
};

/** Every sample, every example and the mutations, each with the descriptor both validators are given. */
export async function oracleCases(): Promise<OfficialCase[]> {
  mkdirSync(work, { recursive: true });
  const schemas = await writeDescriptors();
  return [...sampleCases(schemas), ...exampleCases(schemas), ...oddCases(schemas), ...(await mutationCases(schemas))];
}

/** Both validators read the very same descriptor file. */
async function writeDescriptors(): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  for (const summary of listSchemas()) {
    const entry = await loadSchema(summary);
    const path = join(work, `${summary.id.replace("/", "_")}@${summary.version}.json`);
    writeFileSync(path, JSON.stringify(entry.tableSchema));
    paths.set(`${summary.id}@${summary.version}`, path);
    if (summary.latest) paths.set(summary.id, path);
  }
  return paths;
}

function sampleCases(schemas: ReadonlyMap<string, string>): OfficialCase[] {
  return Object.entries(sampleSchemas).flatMap(([folder, id]) => {
    const schema = schemas.get(id) ?? officialDescriptor(id);
    return schema
      ? csvFiles(join(reference, "samples", folder)).map((file) => ({
          id: `sample ${folder}/${basename(file)}`,
          file,
          schema,
        }))
      : [];
  });
}

/** The descriptor in the reference folder, for a schema that is not ours yet: its newest version. */
function officialDescriptor(id: string): string | undefined {
  const folder = join(reference, "schemas", ...id.split("/"));
  if (!existsSync(folder)) return undefined;
  const [newest] = readdirSync(folder).sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
  const [file] = newest === undefined ? [] : readdirSync(join(folder, newest)).filter((name) => name.endsWith(".json"));
  return file === undefined ? undefined : join(folder, newest ?? "", file);
}

/** `examples/<schema's bare name>/*.csv` follow that schema. */
function exampleCases(schemas: ReadonlyMap<string, string>): OfficialCase[] {
  const examples = join(root, "examples");
  return readdirSync(examples, { withFileTypes: true }).flatMap((folder) => {
    const search = findSchema(folder.name);
    const schema = "schema" in search ? schemas.get(search.schema.id) : undefined;
    if (!folder.isDirectory() || !schema) return [];
    return csvFiles(join(examples, folder.name)).map((file) => ({
      id: `example ${folder.name}/${basename(file)}`,
      file,
      schema,
    }));
  });
}

/** What no example shows, and samples do. */
function oddCases(schemas: ReadonlyMap<string, string>): OfficialCase[] {
  const schema = schemas.get("scdl/subventions") ?? "";
  const example = readFileSync(join(root, "examples", "subventions", "subventions-saint-malo-2023.csv"), "utf8");
  const mark = Buffer.from("\ufeff");
  const odd = {
    "two encodings": Buffer.concat([mark, Buffer.from(example.replace(/^\ufeff/, ""), "latin1")]),
    "no column of the schema": "fleur,arbre\nrose,tilleul\n",
  };
  return Object.entries(odd).map(([name, content]) => {
    const file = join(work, `${name}.csv`);
    writeFileSync(file, content);
    return { id: `odd ${name}`, file, schema };
  });
}

async function mutationCases(schemas: ReadonlyMap<string, string>): Promise<OfficialCase[]> {
  const cases: OfficialCase[] = [];
  for (const summary of listSchemas()) {
    const entry = await loadSchema(summary);
    const reference = `${summary.id}@${summary.version}`;
    const schema = schemas.get(reference);
    if (!schema || entry.rows.ok.length === 0) continue;
    const labels = entry.tableSchema.fields.map((field) => field.name);
    const { primaryKey, fields } = entry.tableSchema;
    const hasKey = primaryKey !== undefined || fields.some(({ constraints }) => constraints?.unique);
    const table: Cells = [labels, ...entry.rows.ok, ...(hasKey ? [] : entry.rows.ok)];
    const random = new Random(42);
    for (let count = 0; count < MUTATIONS_PER_TABLE; count++) {
      const mutation = mutations[count % mutations.length];
      if (!mutation) continue;
      const id = `mutation ${reference} ${count} ${mutation.name}`;
      const file = join(work, `${reference.replace("/", "_")}-${count}.csv`);
      writeFileSync(file, toCsv(mutation.apply(table, random)));
      cases.push({ id, file, schema });
    }
  }
  return cases;
}

function csvFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => extname(name) === ".csv")
    .map((name) => join(folder, name));
}
