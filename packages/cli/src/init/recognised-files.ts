import { relative } from "node:path";
import { BAL } from "@opendatalocale/schemas";
import { TableError } from "@opendatalocale/tabular";
import { openFile } from "@opendatalocale/tabular/node";
import { CheckFailure } from "@opendatalocale/validator";
import { detect } from "@opendatalocale/validator/detect";
import { tablesIn } from "../table-files.ts";

export interface RecognisedFile {
  /** From the folder, with slashes. */
  readonly path: string;
  /** The schema that a validation would choose; null when none is sure enough, or the file cannot be read. */
  readonly schema: string | null;
}

/** The tables below a folder with the schema that each seems to follow. Only the first rows are read. */
export async function recognisedFiles(folder: string): Promise<RecognisedFile[]> {
  const found: RecognisedFile[] = [];
  for (const file of tablesIn(folder).tables)
    found.push({ path: relative(folder, file).replaceAll("\\", "/"), schema: await schemaOf(file) });
  return found;
}

async function schemaOf(file: string): Promise<string | null> {
  try {
    const { trusted, columns } = await detect({ name: file, open: () => openFile(file) });
    // Addresses are not among the candidates: their key gives them away.
    if (columns.some(({ label }) => label.trim().toLowerCase() === "cle_interop")) return BAL;
    return trusted?.schema.id ?? null;
  } catch (error) {
    if (error instanceof TableError || error instanceof CheckFailure) return null;
    throw error;
  }
}
