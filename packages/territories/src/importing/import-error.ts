/** A table that cannot be imported: `unknown-format` (no importer knows it), `empty-table`. */
export class ImportError extends Error {
  readonly code: "unknown-format" | "empty-table";
  constructor(code: "unknown-format" | "empty-table") {
    super(code);
    this.name = "ImportError";
    this.code = code;
  }
}
