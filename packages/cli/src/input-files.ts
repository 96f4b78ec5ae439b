import { glob } from "node:fs/promises";
import { UsageError } from "./usage-error.ts";

/** The files behind the words of the command line, in order, each once. `-` is the standard input; a word with `*`, `?` or `[` that is not a file is a pattern. */
export async function inputFiles(words: readonly string[], exists: (path: string) => boolean): Promise<string[]> {
  const files = new Set<string>();
  for (const word of words) {
    if (word === "-" || !/[*?[{]/.test(word) || exists(word)) files.add(word);
    else for (const file of await matching(word)) files.add(file);
  }
  return [...files];
}

async function matching(pattern: string): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob(pattern)) found.push(file);
  if (found.length === 0) {
    throw new UsageError("no-match", {
      fr: `Aucun fichier ne correspond à « ${pattern} »`,
      en: `No file matches "${pattern}"`,
    });
  }
  return found.sort();
}
