import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/** A copy of a published schema, kept on disk with its checksum. */
export interface CachedSchema {
  readonly version: string;
  readonly text: string;
  readonly address: string;
  readonly sha256: string;
  /** When it was downloaded, ISO 8601. */
  readonly date: string;
}

/** Where copies are kept: the user's cache folder (XDG_CACHE_HOME, LOCALAPPDATA, else ~/.cache). */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const root = env.XDG_CACHE_HOME || env.LOCALAPPDATA || join(homedir(), ".cache");
  return join(root, "opendatalocale", "schemas");
}

/** The copy of one version: null when there is none, `damaged` when its bytes are not those of its checksum. */
export async function readCached(
  folder: string,
  id: string,
  version: string,
): Promise<CachedSchema | "damaged" | null> {
  try {
    const text = await readFile(schemaPath(folder, id, version), "utf8");
    const about: unknown = JSON.parse(await readFile(aboutPath(folder, id, version), "utf8"));
    const { sha256, address, date } = Object.fromEntries(Object.entries(about ?? {}));
    if (sha256 !== checksum(text)) return "damaged";
    return { version, text, sha256, address: String(address), date: String(date) };
  } catch (error) {
    return error instanceof SyntaxError ? "damaged" : null;
  }
}

/** Versions with a copy, newest first. */
export async function cachedVersions(folder: string, id: string): Promise<string[]> {
  const names = await readdir(join(folder, ...id.split("/"))).catch(() => []);
  return names
    .filter((name) => name.endsWith(".schema.json"))
    .map((name) => name.slice(0, -".schema.json".length))
    .sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
}

/** Keeps a copy; answers false where the folder cannot be written to. */
export async function keep(folder: string, id: string, copy: CachedSchema): Promise<boolean> {
  const { version, text, ...about } = copy;
  try {
    await mkdir(join(folder, ...id.split("/")), { recursive: true });
    await replace(schemaPath(folder, id, version), text);
    await replace(aboutPath(folder, id, version), `${JSON.stringify(about, null, 2)}\n`);
    return true;
  } catch {
    return false;
  }
}

export function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A reader never sees half a file. */
async function replace(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, text);
  await rename(draft, path);
}

function schemaPath(folder: string, id: string, version: string): string {
  return join(folder, ...id.split("/"), `${version}.schema.json`);
}

function aboutPath(folder: string, id: string, version: string): string {
  return join(folder, ...id.split("/"), `${version}.about.json`);
}
