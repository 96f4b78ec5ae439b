import { type CommuneTable, readCommunes } from "./commune-table.ts";
import { communeFiles } from "./commune-tables.generated.ts";
import { type France, readFrance } from "./france.ts";

let france: Promise<France> | null = null;
const tables = new Map<string, Promise<CommuneTable>>();

/** What is known before any département is loaded; read once. */
export function loadFrance(): Promise<France> {
  france ??= import("../../data/france.json", { with: { type: "json" } }).then((file) => readFrance(file.default));
  return france;
}

/** The communes of one département, read once; null where there is no such département. */
export function loadCommunes(departement: string): Promise<CommuneTable> | null {
  const load = Object.hasOwn(communeFiles, departement) ? communeFiles[departement] : undefined;
  if (!load) return null;
  const known = tables.get(departement) ?? read(departement, load);
  tables.set(departement, known);
  return known;
}

async function read(departement: string, load: (typeof communeFiles)[string]): Promise<CommuneTable> {
  const [file, { departements }] = await Promise.all([load(), loadFrance()]);
  return readCommunes(file.default, departements.find(({ code }) => code === departement)?.region ?? null);
}

/** Every département that has a file. */
export const departementCodes: readonly string[] = Object.keys(communeFiles);
