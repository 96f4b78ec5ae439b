import type { Lang } from "@opendatalocale/report";

export type FailureParams = Readonly<Record<string, string | number>>;

/** What a person reads when a file could not be checked: one sentence, and what to do when that is known. */
export interface FailureWords {
  readonly message: string;
  readonly hint: string | null;
}

export type FailureCatalogue = Readonly<Record<FailureCode, (params: FailureParams) => FailureWords>>;

/** Every code that `report.failure.code` may hold. Stable: scripts may rely on them. */
export type FailureCode =
  | "aborted"
  | "bal-failed"
  | "bal-not-installed"
  | "binary-file"
  | "broken-archive"
  | "broken-gzip"
  | "broken-json"
  | "broken-parquet"
  | "broken-spreadsheet"
  | "catalogue-unreachable"
  | "decompression-limit"
  | "empty-file"
  | "encrypted-file"
  | "file-too-large"
  | "html-page"
  | "invalid-schema"
  | "is-a-directory"
  | "json-expected"
  | "missing-file"
  | "no-header"
  | "no-records"
  | "not-mended"
  | "no-table-in-archive"
  | "not-readable"
  | "old-excel"
  | "read-failed"
  | "row-too-long"
  | "schema-copy-damaged"
  | "schema-not-json"
  | "schema-not-recognised"
  | "schema-not-tabular"
  | "schema-too-large"
  | "schema-unreachable"
  | "several-files"
  | "too-many-columns"
  | "too-many-entries"
  | "unknown-schema"
  | "unknown-sheet"
  | "unsupported-format"
  | "xml-doctype";

/** Loaded when a file could not be checked: most can. */
const catalogues: Readonly<Record<Lang, () => Promise<FailureCatalogue>>> = {
  fr: async () => (await import("./fr.ts")).fr,
  en: async () => (await import("./en.ts")).en,
};

/** The words of a failure. A code without words is a bug, caught by the test of the catalogues. */
export async function failureWords(code: string, params: FailureParams, lang: Lang): Promise<FailureWords> {
  const catalogue = await catalogues[lang]();
  if (!isCodeOf(catalogue, code)) throw new Error(`no words for the failure ${code}`);
  return catalogue[code](params);
}

function isCodeOf(catalogue: FailureCatalogue, code: string): code is FailureCode {
  return Object.hasOwn(catalogue, code);
}
