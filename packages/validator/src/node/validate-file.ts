import type { Report } from "@opendatalocale/report";
import { balVersionIn } from "@opendatalocale/schemas";
import { type ByteSource, openTable, TableError } from "@opendatalocale/tabular";
import { openFile, streamSource } from "@opendatalocale/tabular/node";
import { validate } from "../validate.ts";
import type { ValidateOptions } from "../validate-options.ts";
import { validateBal } from "./bal/validate-bal.ts";
import { openScratchFile } from "./scratch-file.ts";

/** Checks a file on disk. A file that is missing or unreadable makes a `not-checked` report, as any other failure. */
export async function validateFile(path: string, options: ValidateOptions = {}): Promise<Report> {
  const open = () => openFile(path);
  const schema = typeof options.schema === "function" ? await options.schema().catch(() => undefined) : options.schema;
  const profile = typeof schema === "string" ? balVersionIn(schema) : null;
  if (profile !== null) return validateBal(path, open, profile, { ...options, chosen: "given" });
  if (options.schema === undefined && (await looksLikeAddresses(open)))
    return validateBal(path, open, "1.5", { ...options, chosen: "proposed" });
  return validate({ name: path, open }, { openScratch: openScratchFile, ...options });
}

/** Checks what a Node stream brings, the standard input for instance. */
export async function validateStream(stream: NodeJS.ReadableStream, options: ValidateOptions = {}): Promise<Report> {
  const open = () => streamSource("-", stream);
  const schema = typeof options.schema === "function" ? await options.schema().catch(() => undefined) : options.schema;
  const profile = typeof schema === "string" ? balVersionIn(schema) : null;
  if (profile !== null) return validateBal("-", open, profile, { ...options, chosen: "given" });
  return validate({ name: "-", open }, { openScratch: openScratchFile, ...options });
}

/** The key of interoperability is a column that only the address schema has. */
async function looksLikeAddresses(open: () => ByteSource): Promise<boolean> {
  try {
    const table = await openTable(open());
    const isBal = table.format === "csv" && table.labels.some((label) => label.trim().toLowerCase() === "cle_interop");
    await table.close();
    return isBal;
  } catch (error) {
    // What is wrong with the file is told by the check itself.
    if (error instanceof TableError) return false;
    throw error;
  }
}
