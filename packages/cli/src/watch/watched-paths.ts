import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { LoadedConfig } from "../config/read-config.ts";

/** Folders to look at: those of the files and patterns of a configuration, of its schemas and baseline, and its own. Editors replace files, so that folders are what stays. */
export function watchedFolders({ config, folder, path }: LoadedConfig): string[] {
  const folders = new Set([dirname(resolve(path))]);
  const beside = [config.baseline, ...config.checks.map(({ schema }) => schema)];
  for (const name of beside) {
    if (name === undefined || !existsSync(resolve(folder, name))) continue;
    folders.add(dirname(resolve(folder, name)));
  }
  for (const pattern of config.checks.flatMap(({ files }) => files)) folders.add(baseOf(folder, pattern));
  return [...folders].filter((one) => existsSync(one));
}

/** The folder before the first sign of a pattern. */
function baseOf(folder: string, pattern: string): string {
  const whole = join(folder, pattern);
  if (statSync(whole, { throwIfNoEntry: false })?.isDirectory()) return whole;
  const parts = pattern.split("/");
  const sign = parts.findIndex((part) => /[*?[{]/.test(part));
  return join(folder, ...parts.slice(0, sign === -1 ? parts.length - 1 : sign));
}
