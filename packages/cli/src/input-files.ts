import { statSync } from "node:fs";
import { glob } from "node:fs/promises";
import { FolderNotes } from "./folder-notes.ts";
import { tablesIn } from "./table-files.ts";
import { UsageError } from "./usage-error.ts";

export interface InputFiles {
  /** In order, each once. */
  readonly files: readonly string[];
  /** What folders held that is not checked. */
  readonly notes: FolderNotes;
}

/**
 * The files behind the words of the command line. `-` is the standard input; a folder stands for the tables below it; a word
 * with `*`, `?` or `[` that is not a file is a pattern.
 */
export async function inputFiles(words: readonly string[], exists: (path: string) => boolean): Promise<InputFiles> {
  const files = new Set<string>();
  const notes = new FolderNotes();
  for (const word of words) {
    if (word === "-" || !/[*?[{]/.test(word) || exists(word)) {
      for (const file of isFolder(word) ? tablesBelow(word, notes) : [word]) files.add(file);
    } else for (const file of await matching(word)) files.add(file);
  }
  return { files: [...files], notes };
}

function isFolder(word: string): boolean {
  return statSync(word, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function tablesBelow(folder: string, notes: FolderNotes): readonly string[] {
  const found = readFolder(folder);
  if (found.tables.length === 0) {
    throw new UsageError("no-table-in-folder", {
      fr: `Le dossier « ${folder} » ne contient aucun tableau`,
      en: `The folder "${folder}" holds no table`,
    });
  }
  notes.add(folder, found);
  return found.tables;
}

function readFolder(folder: string) {
  try {
    return tablesIn(folder);
  } catch (error) {
    throw new UsageError(
      "cannot-read-folder",
      { fr: `Le dossier « ${folder} » ne peut pas être lu`, en: `The folder "${folder}" cannot be read` },
      { cause: error },
    );
  }
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
