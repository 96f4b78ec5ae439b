import type { JsonValue, Lang, Severity, Suggestion } from "./finding.ts";

/** The four verdicts of the product, never a bare boolean: publiable, publiable avec remarques, à corriger, non vérifié. */
export type Verdict = "valid" | "valid-with-remarks" | "invalid" | "not-checked";

/**
 * The result of checking one file: Validata's envelope (>= 0.12) with frictionless 5's types, and more fields.
 * Its JSON Schema is `report.schema.json` beside this file.
 */
export interface Report {
  readonly $schema: string;
  /** True when the official schema accepts the file. False also when it could not be checked: read `verdict`. */
  readonly valid: boolean;
  readonly verdict: Verdict;
  /** Version of the software that wrote the report. */
  readonly version: string;
  /** ISO 8601 instant. */
  readonly date: string;
  readonly schema: ReportSchema | null;
  readonly source: ReportSource;
  readonly options: ReportOptions;
  readonly stats: ReportStats;
  /** Why nothing could be checked; null in every other case. */
  readonly failure: ReportFailure | null;
  /** Problems grouped by cause with exact counts: those that lead, then errors before remarks, most frequent first. */
  readonly causes: readonly Cause[];
  /** One entry a place, in file order, cut at `options.maxErrors` (`stats.listed` tells). */
  readonly errors: readonly ReportItem[];
  readonly warnings: readonly ReportItem[];
  /** When the run had a baseline: how many errors and remarks are not in it, exactly. The verdict does not look at it. */
  readonly baseline?: { readonly errors: number; readonly warnings: number };
}

export interface ReportSchema {
  readonly name: string;
  readonly title: string | null;
  readonly version: string | null;
  /** Address of the schema's page or descriptor. */
  readonly url: string | null;
  /** `given` by the user, or `proposed` from the columns, with the score (0 to 1) and the reason. */
  readonly chosen: "given" | "proposed";
  readonly score: number | null;
  readonly reason: string | null;
}

export interface ReportSource {
  readonly name: string;
  readonly url: string | null;
  /** Hexadecimal; null when it was not asked for. */
  readonly sha256: string | null;
  readonly bytes: number | null;
  /** `csv`, `xlsx`, `ods`, `json`, `jsonl`, `geojson`, `parquet`; null when unknown. */
  readonly format: string | null;
  readonly encoding: string | null;
  /** 0 to 1: how sure the detector of encodings is; null where nothing was detected. */
  readonly encodingConfidence: number | null;
  readonly dialect: {
    readonly delimiter: string;
    readonly quoteChar: string;
    readonly lineTerminator: string;
    readonly skipInitialSpace: boolean;
    /** 0 to 1: how sure the detector is; null where another validator found it. */
    readonly confidence: number | null;
  } | null;
  readonly sheet: string | null;
  /** Row of the header as a spreadsheet numbers it; null when the file was not read. */
  readonly headerRow: number | null;
}

export interface ReportOptions {
  readonly locale: Lang;
  readonly ignoreHeaderCase: boolean;
  readonly strict: boolean;
  /** Most entries listed in `errors` and `warnings` together; counts stay exact. */
  readonly maxErrors: number;
}

export interface ReportStats {
  readonly errors: number;
  readonly warnings: number;
  readonly seconds: number;
  readonly fields: number;
  readonly rows: number;
  readonly rowsProcessed: number;
  /** True when a limit stopped the reading before the end of the file. */
  readonly partial: boolean;
  /** How many places are listed below, out of `errors` and `warnings`. */
  readonly listed: { readonly errors: number; readonly warnings: number };
  readonly byType: Readonly<Record<string, number>>;
}

/** A stable code and a sentence for what prevented the check (exit status 2). */
export interface ReportFailure {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

/** One place, worded. */
export interface ReportItem {
  readonly type: string;
  readonly constraint: string | null;
  readonly title: string;
  readonly message: string;
  /** Technical detail for machines, in frictionless's manner; may hold a regular expression. */
  readonly note: string;
  /** frictionless's tags: `#table`, `#row`, `#cell`, `#header`, `#label`… */
  readonly tags: readonly string[];
  readonly rowNumber: number | null;
  readonly lineNumber: number | null;
  readonly fieldName: string | null;
  readonly fieldNumber: number | null;
  /** The place as a spreadsheet writes it: `C12`, `C` for a column, `12` for a row. */
  readonly reference: string | null;
  /** Place in a JSON document (RFC 6901); null for tables. */
  readonly pointer: string | null;
  readonly cell: string | null;
  readonly expected: JsonValue;
  readonly suggestion: Suggestion | null;
  readonly check: string | null;
  /** In the baseline of the run: known before. */
  readonly known?: true;
}

/** One reason for many places: same type, constraint, check and column. */
export interface Cause {
  readonly severity: Severity;
  readonly type: string;
  /** To be read before all others, which it may explain (a schema that is likely the wrong one). */
  readonly leads: boolean;
  readonly constraint: string | null;
  readonly check: string | null;
  readonly fieldName: string | null;
  readonly fieldNumber: number | null;
  readonly title: string;
  /** The sentence of the first place. */
  readonly message: string;
  readonly why: string;
  readonly howTo: string;
  /** Exact, whatever was listed. */
  readonly occurrences: number;
  /** The first places, in spreadsheet notation (at most {@link CAUSE_PLACES}). */
  readonly places: readonly string[];
  /** The first distinct faulty values (at most {@link CAUSE_VALUES}), with the better value when known. */
  readonly examples: readonly { readonly cell: string; readonly suggestion: Suggestion | null }[];
  /** How many occurrences are in the baseline of the run. */
  readonly known?: number;
}

/** How many places a cause shows. */
export const CAUSE_PLACES = 20;
/** How many distinct values a cause shows. */
export const CAUSE_VALUES = 5;
