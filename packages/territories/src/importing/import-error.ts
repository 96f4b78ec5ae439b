/** Nobody knows the format; or the file speaks of more authorities than there can be. */
export type ImportErrorCode = "unknown-format" | "too-many-authorities";

/** A table that cannot be imported. `code` is stable. */
export class ImportError extends Error {
  readonly code: ImportErrorCode;
  constructor(code: ImportErrorCode) {
    super(code);
    this.name = "ImportError";
    this.code = code;
  }
}
