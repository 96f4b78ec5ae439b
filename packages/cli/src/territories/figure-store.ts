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

/** Ends the name of a file of authorities that the packaged table lacks: many, and seldom asked for. */
const ADDED = "-organismes.json";

/** The sets kept in the folder, of packaged authorities or of the others; none where there is no folder. */
export async function readFigures(folder: string, which: "packaged" | "added"): Promise<KeptFigures> {
  const names = (await readdir(folder).catch(() => [])).filter(
    (name) => name.endsWith(".json") && name.endsWith(ADDED) === (which === "added"),
  );
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
 * Keeps a set; answers the paths of its files. Figures of the same source and year are put together, line by line; a set that
 * speaks of all there is takes the place of the earlier ones of its importer. Throws what the file system says where it cannot be written.
 */
export async function keepFigures(folder: string, set: FigureSet, importedAt: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const parts: readonly [string, readonly FigureRow[]][] = [
    [`${nameOf(set)}.json`, set.rows.filter(({ authority }) => authority === undefined)],
    [nameOf(set) + ADDED, set.rows.filter(({ authority }) => authority !== undefined)],
  ];
  const written: string[] = [];
  for (const [name, rows] of parts) {
    if (rows.length === 0) continue;
    const path = join(folder, name);
    await keepPart(path, { ...set, rows }, importedAt);
    written.push(path);
  }
  if (set.isWhole) await forgetOthers(folder, set, written);
  return written;
}

async function keepPart(path: string, set: FigureSet, importedAt: string): Promise<void> {
  const { kept } = set.isWhole ? { kept: null } : await readKept(path);
  const merged = new Map<string, FigureRow>([...(kept?.set.rows ?? []), ...set.rows].map((row) => [row.key, row]));
  const rows = [...merged.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, `${JSON.stringify({ importedAt, set: { ...set, rows } })}\n`);
  await rename(draft, path);
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

async function forgetOthers(folder: string, set: FigureSet, written: readonly string[]): Promise<void> {
  for (const name of await readdir(folder)) {
    const other = join(folder, name);
    if (written.includes(other) || !name.startsWith(`${set.importer}-`) || !name.endsWith(".json")) continue;
    await rm(other);
  }
}

function nameOf({ importer, vintage, source }: FigureSet): string {
  const mark = createHash("sha256").update(source).digest("hex").slice(0, 8);
  return `${importer}-${vintage ?? "sans-millesime"}-${mark}`;
}
