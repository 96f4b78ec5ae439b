import { UsageError } from "./usage-error.ts";

/** A file that could not be written: its folder is missing, closed or full. */
export function cannotWrite(path: string, cause: unknown): UsageError {
  return new UsageError(
    "cannot-write",
    { fr: `Impossible d’écrire dans « ${path} »`, en: `Cannot write to "${path}"` },
    { cause },
  );
}
