import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { UsageError } from "../usage-error.ts";
import { CONFIG_NAME } from "./config-name.ts";

/** The configuration given, else the nearest one from this folder up. Throws {@link UsageError} `no-config`. */
export function findConfig(given: string | undefined, from: string): string {
  if (given !== undefined) return given;
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const path = join(folder, CONFIG_NAME);
    if (existsSync(path)) return relative(from, path) || path;
    if (dirname(folder) === folder) break;
  }
  throw new UsageError("no-config", {
    fr: `Aucun ${CONFIG_NAME} dans ce dossier ni au-dessus (odl init l’écrit)`,
    en: `No ${CONFIG_NAME} in this folder or above (odl init writes it)`,
  });
}
