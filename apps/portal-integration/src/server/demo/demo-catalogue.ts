import { readdirSync } from "node:fs";
import { schemaTitle } from "@opendatalocale/audit";
import { BAL, listJsonSchemas, listSchemas } from "@opendatalocale/schemas";
import { fileName } from "../atd/exported-tables.ts";
import { DEMO_ETDS } from "./demo-etds.ts";
import { demoPublishers } from "./demo-region.ts";

const DAY = 24 * 3600 * 1000;

/** A dataset of the demonstration, before it is written as a catalogue says it. */
export interface DemoDataset {
  readonly id: string;
  readonly title: string;
  readonly publisher: { readonly name: string; readonly identifier?: string };
  /** In the repository's `examples`: `bal/bal.csv`. */
  readonly file: string;
  /** What the portal declares; null for a file that is left to be recognised. */
  readonly schema: string | null;
  /** Days since it was changed, and since its verdict holds; null when neither is made up. */
  readonly age: number | null;
  readonly since: number | null;
}

/** The whole catalogue of the ATD's portal: {@link etdDatasets}, then every example with its broken twin. */
export function territoryDatasets(examples: string): readonly DemoDataset[] {
  // ci/ is a repository, not the data of a schema.
  const folders = readdirSync(examples, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== "ci",
  );
  const twins = folders.flatMap(({ name: folder }) =>
    readdirSync(`${examples}/${folder}`).map((base): DemoDataset => {
      const isBroken = base.includes("a-corriger");
      return {
        id: `demo-${base}`,
        title: `${titleOf(folder)}${isBroken ? " (à corriger)" : ""}`,
        publisher: { name: isBroken ? "Communauté de communes de l’Exemple" : "Ville d’Exempleville" },
        ...{ file: `${folder}/${base}`, schema: null, age: null, since: null },
      };
    }),
  );
  return [...etdDatasets(), ...twins];
}

/** What the ATD's made-up authorities publish. */
export function etdDatasets(): readonly DemoDataset[] {
  return DEMO_ETDS.flatMap(({ name, publishes }) =>
    publishes.map(({ file, age, since }): DemoDataset => {
      const [folder = "", base = ""] = file.split("/");
      const id = `demo-${fileName(name)}-${base}`;
      return { id, title: titleOf(folder), publisher: { name }, file, schema: null, age, since };
    }),
  );
}

/** What the authorities of the fictitious regional portal publish. */
export async function regionDatasets(): Promise<readonly DemoDataset[]> {
  const publishers = await demoPublishers();
  return publishers.flatMap(({ name, siren, files }) =>
    files.map(
      ({ schema, file, age, since }): DemoDataset => ({
        id: `demo-${siren}-${fileName(schema)}`,
        title: schemaTitle(schema, "fr"),
        publisher: { name, identifier: siren },
        ...{ file, schema, age, since },
      }),
    ),
  );
}

/** `data.json` (Project Open Data 1.1), each file at its address in the demonstration. */
export function dataJson(datasets: readonly DemoDataset[], filesUrl: string, now: number): object {
  return {
    conformsTo: "https://project-open-data.cio.gov/v1.1/schema",
    dataset: datasets.map(({ id, title, publisher, file, schema, age }) => {
      const base = file.split("/").at(-1) ?? file;
      return {
        identifier: id,
        title,
        ...(age === null ? {} : { modified: new Date(now - age * DAY).toISOString().slice(0, 10) }),
        publisher,
        distribution: [
          {
            ...{ identifier: base, title: base, format: base.split(".").at(-1), downloadURL: `${filesUrl}/${file}` },
            ...(schema === null ? {} : { conformsTo: `https://schema.data.gouv.fr/${schema}/` }),
          },
        ],
      };
    }),
  };
}

/** What the schema of a folder of examples is called. */
function titleOf(folder: string): string {
  const ids = [BAL, ...[...listSchemas(), ...listJsonSchemas()].map(({ id }) => id)];
  return schemaTitle(ids.find((id) => /\/(?:schema-|format-)?(.+)$/.exec(id)?.[1] === folder) ?? folder, "fr");
}
