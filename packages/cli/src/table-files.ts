import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Files of a folder that may hold a table, and what was left aside. */
export interface FolderFiles {
  readonly tables: readonly string[];
  /** Files that hold no table by their name, and hidden ones. */
  readonly others: number;
  /** True when there was more than is looked at. */
  readonly isCut: boolean;
}

/** Endings of the files that `odl` reads. */
const TABLES = /\.(csv|tsv|tab|txt|json|jsonl|ndjson|geojson|xlsx|ods|parquet|gz|zip)$/i;
const MAX_DEPTH = 12;
export const MAX_FILES = 10_000;

/** The tables below a folder, in order of path. Hidden files and folders and `node_modules` are passed over, links to folders are not followed. */
export function tablesIn(folder: string): FolderFiles {
  const tables: string[] = [];
  let others = 0;
  let isCut = false;
  const visit = (path: string, depth: number) => {
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const inside = join(path, entry.name);
      if (entry.name.startsWith(".") || entry.name === "node_modules") others++;
      else if (entry.isDirectory()) {
        if (depth < MAX_DEPTH) visit(inside, depth + 1);
        else isCut = true;
      } else if (!entry.isFile() || !TABLES.test(entry.name)) others++;
      else if (tables.length < MAX_FILES) tables.push(inside);
      else isCut = true;
    }
  };
  visit(folder, 0);
  return { tables, others, isCut };
}
