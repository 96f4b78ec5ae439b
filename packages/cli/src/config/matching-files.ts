import { existsSync, realpathSync, statSync } from "node:fs";
import { glob } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import { plainText } from "@opendatalocale/report";
import { MAX_FILES, tablesIn } from "../table-files.ts";
import { UsageError } from "../usage-error.ts";

/**
 * The files behind a name, a folder or a pattern of a configuration, from its folder, in order. Folders of packages and
 * hidden ones are passed over. Throws {@link UsageError} `outside-folder`: a configuration reads nothing but what stands beside it.
 */
export async function matchingFiles(folder: string, pattern: string): Promise<string[]> {
  if (isAbsolute(pattern) || pattern.split(/[/\\]/).includes("..")) throw outside(pattern);
  const path = join(folder, pattern);
  if (existsSync(path)) return inside(folder, statSync(path).isDirectory() ? tablesIn(path).tables : [path], pattern);
  if (!/[*?[{]/.test(pattern)) return [];
  const found: string[] = [];
  const exclude = (name: string) => /(^|[/\\])(node_modules|\.[^./\\][^/\\]*)$/.test(name);
  for await (const name of glob(pattern, { cwd: folder, exclude })) {
    if (statSync(join(folder, name), { throwIfNoEntry: false })?.isFile()) found.push(join(folder, name));
    if (found.length === MAX_FILES) break;
  }
  return inside(folder, found.sort(), pattern);
}

/** Links may lead anywhere, and so may the names that braces make. */
function inside(folder: string, files: readonly string[], pattern: string): string[] {
  const root = realpathSync(folder);
  return files.map((file) => {
    const way = relative(root, realpathSync(file));
    if (way.startsWith("..") || isAbsolute(way)) throw outside(pattern);
    return file;
  });
}

function outside(name: string): UsageError {
  const pattern = plainText(name);
  return new UsageError("outside-folder", {
    fr: `« ${pattern} » mène hors du dossier de la configuration`,
    en: `"${pattern}" leads out of the folder of the configuration`,
  });
}
