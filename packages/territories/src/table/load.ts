import type { Authority } from "../authority.ts";
import { type CommuneFile, type CommuneTable, readCommunes } from "./commune-table.ts";
import { communeFiles } from "./commune-tables.generated.ts";
import { type France, readFrance } from "./france.ts";

let france: Promise<France> | null = null;
const tables = new Map<string, Promise<CommuneTable | null>>();

/** What is known before any département is loaded; read once. */
export function loadFrance(): Promise<France> {
  france ??= import("../../data/france.json", { with: { type: "json" } }).then((file) => readFrance(file.default));
  return france;
}

/** The columns of one département; null where there is no such département. */
export async function loadCommuneFile(departement: string): Promise<CommuneFile | null> {
  const load = Object.hasOwn(communeFiles, departement) ? communeFiles[departement] : undefined;
  return load ? (await load()).default : null;
}

/** The communes of one département as records, made once; null where there is no such département. */
export function loadCommunes(departement: string): Promise<CommuneTable | null> {
  const known = tables.get(departement) ?? read(departement);
  tables.set(departement, known);
  return known;
}

/** The commune at this place of the columns of its département, which exists. */
export async function loadCommune(departement: string, index: number): Promise<Authority> {
  const commune = (await loadCommunes(departement))?.communes[index];
  if (!commune) throw new Error(`no commune ${index} in ${departement}`);
  return commune;
}

async function read(departement: string): Promise<CommuneTable | null> {
  const [file, { departements }] = await Promise.all([loadCommuneFile(departement), loadFrance()]);
  return file && readCommunes(file, departements.find(({ code }) => code === departement)?.region ?? null);
}

/** Every département that has a file. */
export const departementCodes: readonly string[] = Object.keys(communeFiles);
