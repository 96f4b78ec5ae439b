import type { Lang, Report, Severity, Suggestion } from "@opendatalocale/report";
import type { RepairProposal } from "@opendatalocale/validator/fix";

/** What the page asks of the engine, which runs in a worker. One file at a time. Everything here crosses as plain data. */
export interface Engine {
  /** Looks at the first rows. Forgets the file that was open. */
  open(file: File, sheet: string | null): Promise<Opened>;
  /** Schemas a person may choose, in the order of their ids. */
  schemas(): Promise<readonly SchemaChoice[]>;
  /** Checks the file, or the working copy once it was changed. */
  check(request: CheckRequest): Promise<Checked>;
  /** Makes the working copy, which the grid shows and repairs change. */
  prepare(): Promise<TableShape>;
  /** What can be mended in the working copy. */
  proposals(): Promise<Proposals>;
  rows(request: RowsRequest): Promise<readonly GridRow[]>;
  /** The data row, from 0, that bears a number in the report. */
  find(rowNumber: number): Promise<number>;
  /** Carries out kinds of change on the side; nothing is changed until {@link keep}. */
  preview(kinds: readonly string[]): Promise<Preview>;
  previewed(from: number, to: number): Promise<readonly ChangeLine[]>;
  keep(): Promise<TableShape>;
  edit(request: EditRequest): Promise<TableShape>;
  undo(): Promise<TableShape>;
  download(kind: DownloadKind, lang: Lang): Promise<Download>;
  template(request: TemplateRequest): Promise<Download>;
}

/** A thing to say in the reader's language. */
export interface Spoken {
  readonly fr: string;
  readonly en: string;
}

export interface Failure {
  readonly code: string;
  readonly message: Spoken;
  readonly hint: { readonly fr: string | null; readonly en: string | null };
}

/** What a file is checked as. Only a table can be shown and mended here: documents and address bases have tools of their own. */
export type FileKind = "table" | "document" | "addresses";

export interface Opened {
  readonly name: string;
  readonly size: number;
  /** Every sheet with content, the one that was read first; empty for what is no workbook. */
  readonly sheets: readonly string[];
  readonly candidates: readonly Candidate[];
  /** Id of the schema that is used without asking. */
  readonly trusted: string | null;
  /** Why the file cannot be read; the rest is then empty. */
  readonly failure: Failure | null;
}

export interface Candidate {
  /** `<id>@<version>`. */
  readonly id: string;
  readonly title: Spoken;
  readonly kind: FileKind;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly Spoken[];
  readonly missingRequired: readonly string[];
}

export interface SchemaChoice {
  readonly id: string;
  readonly title: Spoken;
}

export interface CheckRequest {
  /** Null: the one that is recognised. */
  readonly schema: string | null;
  readonly sheet: string | null;
  readonly lang: Lang;
}

/** A report without its list of places, which stays in the worker. */
export type LightReport = Omit<Report, "errors" | "warnings">;

export interface Checked {
  readonly report: LightReport;
  /** Rows where an error is listed. */
  readonly faultyRows: number;
  /** False when a limit left some places out of the list: the counts stay exact. */
  readonly isWhole: boolean;
  /** True when the working copy was checked, not the file itself. */
  readonly isOfCopy: boolean;
}

export interface TableShape {
  readonly rows: number;
  readonly labels: readonly string[];
  /** Cells of the longest row. */
  readonly width: number;
  /** Steps that can be undone. */
  readonly steps: number;
  /** Changes made so far, those of form included. */
  readonly changes: number;
  /** False when a spreadsheet cannot hold so many rows. */
  readonly fitsWorkbook: boolean;
}

export interface Proposals {
  readonly list: readonly Proposal[];
  /** Changes of form that writing the copy makes: encoding, separators, lines above the header… */
  readonly form: readonly { readonly repair: string; readonly words: Spoken; readonly count: number }[];
}

export interface Proposal extends RepairProposal {
  readonly key: string;
  readonly words: Spoken;
}

export interface RowsRequest {
  readonly from: number;
  readonly to: number;
  /** Only rows where an error is listed: `from` and `to` count these. */
  readonly onlyFaulty: boolean;
}

export interface GridRow {
  /** Data row in the working copy, from 0. */
  readonly index: number;
  /** Its number in the report. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly issues: readonly Issue[];
}

export interface Issue {
  /** From 0; null for the whole row. */
  readonly column: number | null;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly suggestion: Suggestion | null;
}

export interface Preview {
  readonly changes: number;
}

/** One change, for a person. */
export interface ChangeLine {
  /** Row of the original file; null for the whole file. */
  readonly row: number | null;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly words: Spoken;
  readonly confidence: string;
}

export interface EditRequest {
  readonly index: number;
  readonly column: number;
  readonly value: string;
}

export type DownloadKind = "csv" | "xlsx" | "changes-csv" | "changes-json" | "annotated" | "html";

export interface TemplateRequest {
  readonly schema: string;
  readonly format: "csv" | "xlsx" | "ods";
  readonly lang: Lang;
}

export interface Download {
  readonly name: string;
  readonly blob: Blob;
}

/** Told while a method runs. */
export type EngineEvent =
  | { readonly type: "progress"; readonly rows: number; readonly bytes: number; readonly size: number | null }
  /** The first problems, before the whole file is read. */
  | { readonly type: "early"; readonly problems: readonly EarlyProblem[] };

export interface EarlyProblem {
  readonly title: string;
  readonly fieldName: string | null;
  readonly place: string | null;
}

export type Call = {
  readonly [Method in keyof Engine]: {
    readonly id: number;
    readonly method: Method;
    readonly args: Parameters<Engine[Method]>;
  };
}[keyof Engine];

export type Reply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: Failure }
  | { readonly id: number; readonly bug: string }
  | { readonly event: EngineEvent };
