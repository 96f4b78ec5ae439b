import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { openTable, rowsOf, TableError } from "@opendatalocale/tabular";
import { openFile } from "@opendatalocale/tabular/node";
import { proposeSchemas } from "@opendatalocale/validator";

/** What a catalogue of the Socle Commun (`scdl/catalogue`) lists. */
export interface CatalogueFiles {
  /** Tables that stand beside the catalogue. */
  readonly files: readonly string[];
  /** Data sets without a file there: their identifier or address. */
  readonly absent: readonly string[];
  /** The catalogue lists more than {@link MAX_DATASETS}. */
  readonly isCut: boolean;
}

/** Data sets of a catalogue that are followed. */
export const MAX_DATASETS = 10_000;
const ENDINGS = ["csv", "xlsx", "ods", "json", "geojson", "jsonl", "parquet", "csv.gz", "zip"];

/** The tables that a catalogue lists; null when the file is no catalogue. */
export async function catalogueFiles(path: string): Promise<CatalogueFiles | null> {
  try {
    const table = await openTable(openFile(path));
    try {
      const [best] = proposeSchemas(table.labels);
      if (best?.schema.id !== "scdl/catalogue") return null;
      const column = (name: string) => table.labels.findIndex((label) => label.trim().toUpperCase() === name);
      const [id, url] = [column("ID"), column("URL")];
      const files = new Set<string>();
      const absent: string[] = [];
      let datasets = 0;
      for await (const { cells } of rowsOf(table)) {
        const dataset = { id: cells[id]?.trim() ?? "", url: cells[url]?.trim() ?? "" };
        if (dataset.id === "" && dataset.url === "") continue;
        if (datasets === MAX_DATASETS) return { files: [...files], absent, isCut: true };
        datasets++;
        const found = besides(dirname(path), dataset);
        if (found) files.add(found);
        else absent.push(dataset.url || dataset.id);
      }
      return { files: [...files], absent, isCut: false };
    } finally {
      await table.close();
    }
  } catch (error) {
    // What is wrong with the file is told by its own report.
    if (error instanceof TableError) return null;
    throw error;
  }
}

/** The file of a data set beside its catalogue: at the path or under the name that its address ends with, or named after its identifier. */
function besides(folder: string, { id, url }: { id: string; url: string }): string | null {
  const isAddress = /^[a-z][a-z\d+.-]*:/i.test(url);
  const fromUrl = isAddress ? lastName(url) : url;
  const names = [fromUrl, ...ENDINGS.map((ending) => `${id}.${ending}`)];
  for (const name of names) {
    const path = join(folder, name);
    if (name !== "" && isInside(folder, path) && existsSync(path) && statSync(path).isFile()) return path;
  }
  return null;
}

function lastName(url: string): string {
  return URL.canParse(url) ? (new URL(url).pathname.split("/").at(-1) ?? "") : "";
}

/** A catalogue comes from elsewhere: it may not make us read outside its own folder. */
function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== "" && !way.startsWith("..");
}
