import { writeFileSync } from "node:fs";
import { UsageError } from "./usage-error.ts";

/** Writes what was asked for to a file, over what it held. Throws {@link UsageError} `cannot-write`. */
export function writeOutput(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(
      "cannot-write",
      { fr: `Impossible d’écrire dans « ${path} »`, en: `Cannot write to "${path}"` },
      { cause: error },
    );
  }
}
