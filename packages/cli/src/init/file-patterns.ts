import { posix } from "node:path";
import type { RecognisedFile } from "./recognised-files.ts";

/**
 * The files of one schema, as a configuration names them. `subventions-2023.csv` becomes `subventions-*.csv`, so that next
 * year's file is checked too, unless the pattern would take a file of something else.
 */
export function filePatterns(schema: string, all: readonly RecognisedFile[]): string[] {
  const patterns = new Set<string>();
  for (const { path, schema: own } of all) {
    if (own !== schema) continue;
    const pattern = withoutYear(path);
    patterns.add(pattern !== null && takesOnly(pattern, schema, all) ? pattern : path);
  }
  return [...patterns];
}

/** Null for a name without a year, or with a sign that patterns read in their own way. */
function withoutYear(path: string): string | null {
  const { dir, base } = posix.parse(path);
  if (/[*?[\]{}()!\\]/.test(path)) return null;
  const pattern = base.replace(/(?<!\d)(19|20)\d\d(?!\d)/g, "*");
  return pattern === base ? null : posix.join(dir, pattern);
}

function takesOnly(pattern: string, schema: string, all: readonly RecognisedFile[]): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.+^$|]/g, "\\$&"));
  const matches = new RegExp(`^${parts.join("[^/]*")}$`);
  return all.every((file) => file.schema === schema || !matches.test(file.path));
}
