/**
 * A finding is what a check has to say about the user's data: data only, no wording, never thrown.
 * `type` keeps frictionless 5's names for what frictionless knows and Validata's for custom checks.
 */
export interface Finding {
  readonly type: string;
  /** `error` decides the verdict; `warning` is a remark and never does (unless `--strict`). */
  readonly severity: Severity;
  /** Row in the table, the header being row 1 (a cell that holds line breaks is still one row). */
  readonly rowNumber?: number;
  /** Physical line in the file, from 1, where the row begins. */
  readonly lineNumber?: number;
  /** The schema's field name, or the file's label when the schema does not know it. */
  readonly fieldName?: string;
  /** Column in the file, from 1. */
  readonly fieldNumber?: number;
  /** Place in a JSON document, as a JSON pointer (RFC 6901); `rowNumber` is then the record's number, from 1. */
  readonly pointer?: string;
  /** The cell as it stands in the file, cut at {@link CELL_LIMIT} characters. */
  readonly cell?: string;
  /** Characters of the whole cell, where {@link cell} is cut. */
  readonly cellLength?: number;
  /** Name of the constraint, for `constraint-error`. */
  readonly constraint?: string;
  /** Name of the custom check as the schema wrote it. */
  readonly check?: string;
  /** What the words need: limits, other columns, examples… JSON values only. */
  readonly params?: Readonly<Record<string, JsonValue>>;
  readonly suggestion?: Suggestion;
  /** To be read before everything else, whatever its severity: it may explain the rest. */
  readonly leads?: true;
}

export type Severity = "error" | "warning";

/** A better value for the cell. `safe` cannot change the meaning; `to-confirm` is a guess that a person must accept. */
export interface Suggestion {
  readonly value: string;
  readonly confidence: "safe" | "to-confirm";
}

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Longest excerpt of a cell kept in a finding, in UTF-16 units. */
export const CELL_LIMIT = 500;

/** What a finding keeps of its cell. */
export function excerptOf(cell: string): string {
  return cell.length <= CELL_LIMIT ? cell : `${cell.slice(0, CELL_LIMIT)}…`;
}

export type Lang = "fr" | "en";

/** What a person reads about a finding. None of these sentences may carry a regular expression. */
export interface Words {
  /** Two to five words: the name of the problem. */
  readonly title: string;
  /** One sentence about this very place, with the values at stake. */
  readonly message: string;
  /** Why it matters: the rule and where it comes from. */
  readonly why: string;
  /** What to do, in the imperative, for someone who works in a spreadsheet. */
  readonly howTo: string;
}

/** The wording of a finding in each language; carried by the check that makes the finding. */
export type Wording = Readonly<Record<Lang, (finding: Finding) => Words>>;
