import { createWriteStream, existsSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { cannotWrite } from "./cannot-write.ts";
import { UsageError } from "./usage-error.ts";

/** Throws {@link UsageError} where something stands at this path already. */
export function refuseExisting(path: string): void {
  if (existsSync(path))
    throw new UsageError("file-exists", {
      fr: `Le fichier « ${path} » existe déjà : choisissez un autre nom avec --output`,
      en: `The file "${path}" already exists: choose another name with --output`,
    });
}

/** Writes a file, never over one that is there: someone may have filled it in. Throws {@link UsageError}. */
export async function writeNew(
  path: string,
  pieces: Iterable<Uint8Array | string> | AsyncIterable<Uint8Array>,
): Promise<void> {
  refuseExisting(path);
  try {
    await pipeline(Readable.from(pieces), createWriteStream(path, { flags: "wx" }));
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw cannotWrite(path, error);
  }
}
