import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { type FigureRow, type FigureSet, parseFigureSet } from "@opendatalocale/territories";

/** What imports have brought, as kept on this machine. */
export interface KeptFigures {
  /** Oldest first. */
  readonly sets: readonly FigureSet[];
  /** Files that could not be read as figures. */
  readonly damaged: readonly string[];
}

/** Where figures are kept: the user's data folder (XDG_DATA_HOME, LOCALAPPDATA, else ~/.local/share). */
export function figureFolder(env: NodeJS.ProcessEnv): string {
  const root = env.XDG_DATA_HOME || env.LOCALAPPDATA || join(homedir(), ".local", "share");
  return join(root, "opendatalocale", "figures");
}

/** Every set kept in the folder; none where there is no folder. */
export async function readFigures(folder: string): Promise<KeptFigures> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json"));
  const read = await Promise.all(names.map((name) => readKept(join(folder, name))));
  return {
    sets: read
      .flatMap(({ kept }) => kept ?? [])
      .sort((a, b) => (a.importedAt < b.importedAt ? -1 : 1))
      .map(({ set }) => set),
    damaged: read.flatMap(({ path, kept }) => (kept ? [] : [path])),
  };
}

/**
 * Keeps a set; answers the path of its file. Figures of the same source and year are put together, line by line; a set that speaks
 * of all there is takes the place of the earlier ones of its importer. Throws what the file system says where it cannot be written.
 */
export async function keepFigures(folder: string, set: FigureSet, importedAt: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, fileName(set));
  const { kept } = set.isWhole ? { kept: null } : await readKept(path);
  const rows = new Map<string, FigureRow>([...(kept?.set.rows ?? []), ...set.rows].map((row) => [row.key, row]));
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, `${JSON.stringify({ importedAt, set: { ...set, rows: [...rows.values()] } })}\n`);
  await rename(draft, path);
  if (set.isWhole) await forgetOthers(folder, set, path);
  return path;
}

interface Kept {
  readonly importedAt: string;
  readonly set: FigureSet;
}

async function readKept(path: string): Promise<{ readonly path: string; readonly kept: Kept | null }> {
  const text = await readFile(path, "utf8").catch(() => "");
  try {
    const { importedAt, set } = Object.fromEntries(Object.entries(JSON.parse(text)));
    const figures = parseFigureSet(set);
    return { path, kept: figures && { importedAt: String(importedAt), set: figures } };
  } catch {
    return { path, kept: null };
  }
}

async function forgetOthers(folder: string, set: FigureSet, path: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const other = join(folder, name);
    if (other === path || !name.startsWith(`${set.importer}-`)) continue;
    const { kept } = await readKept(other);
    if (kept?.set.importer === set.importer) await rm(other);
  }
}

function fileName({ importer, vintage, source }: FigureSet): string {
  const mark = createHash("sha256").update(source).digest("hex").slice(0, 8);
  return `${importer}-${vintage ?? "sans-millesime"}-${mark}.json`;
}
