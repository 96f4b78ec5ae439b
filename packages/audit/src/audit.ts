import type { AuditedFile } from "./audited-file.ts";
import type { Situation } from "./situation.ts";

/** What an audit found, ready for any form. Its JSON form is this very object. */
export interface Audit {
  readonly portal: string;
  /** ISO 8601. */
  readonly date: string;
  readonly situations: readonly Situation[];
  readonly counts: AuditCounts;
  /** Files that might have followed a schema but could not be looked into. */
  readonly unseen: readonly UnseenFile[];
  /** Records of the catalogue that could not be understood. */
  readonly unreadable: number;
}

export interface UnseenFile {
  /** Identifiers at the portal. */
  readonly dataset: string;
  readonly resource: string;
  readonly title: string;
  readonly url: string | null;
  /** Why: a code of the harvester. */
  readonly code: string;
}

export interface AuditCounts {
  readonly datasets: number;
  readonly files: number;
  readonly undeclared: number;
  readonly valid: number;
  readonly invalid: number;
  readonly unchecked: number;
  /** Required by law and not found. */
  readonly missing: number;
}

export function countsOf(
  datasets: number,
  files: readonly AuditedFile[],
  situations: readonly Situation[],
): AuditCounts {
  const count = (...verdicts: readonly string[]) => files.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    datasets,
    files: files.length,
    undeclared: files.filter(({ isDeclared }) => !isDeclared).length,
    valid: count("valid", "valid-with-remarks"),
    invalid: count("invalid"),
    unchecked: count("not-checked"),
    missing: situations.filter(({ isFound, requirement }) => !isFound && requirement === "required").length,
  };
}
