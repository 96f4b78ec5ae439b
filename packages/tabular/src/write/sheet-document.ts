/** A workbook to write, in XLSX or ODS. */
export interface WorkbookDocument {
  readonly sheets: readonly SheetDocument[];
}

export interface SheetDocument {
  /** At most 31 characters, without `[]:*?/\`. */
  readonly name: string;
  readonly isHidden?: boolean;
  readonly columns: readonly ColumnStyle[];
  readonly rows: Iterable<readonly WrittenCell[]> | AsyncIterable<readonly WrittenCell[]>;
  /** The first row stays in sight and has a filter. */
  readonly hasHeader: boolean;
}

export interface ColumnStyle {
  /** In characters. */
  readonly width: number;
  /** What cells to come are: `text` keeps leading zeros, `date` shows ISO 8601. */
  readonly kind: CellKind;
  /** The only values a person may choose. */
  readonly choices?: readonly string[];
}

export type CellKind = "text" | "date" | "number";

/** What a cell looks like; words and comments say the same as colours. */
export type CellLook = "plain" | "header" | "required" | "error" | "remark" | "wrapped";

export interface WrittenCell {
  readonly text: string;
  /** `text` by default. A text that is no date or number is written as text whatever is asked. */
  readonly kind?: CellKind;
  readonly look?: CellLook;
  readonly comment?: string;
}

/** Text for XML: what it forbids is left out, and what it reserves is escaped. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A number that a spreadsheet holds without losing a digit. */
export function isPlainNumber(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && text.replace(/\D/g, "").length <= 15;
}

/** An ISO 8601 day that exists, from 1900-03-01 on: before it spreadsheets disagree. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "1900-03-01") return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
