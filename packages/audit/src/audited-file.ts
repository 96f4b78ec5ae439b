import type { CandidateReason, Organization } from "@opendatalocale/harvester";
import type { Verdict } from "@opendatalocale/report";

/** A published file, the schema it follows or should follow, and what the check said. Data without wording. */
export interface AuditedFile {
  readonly organization: Organization | null;
  readonly dataset: {
    readonly portal: string;
    readonly id: string;
    readonly title: string;
    readonly page: string | null;
  };
  readonly resource: {
    readonly id: string;
    readonly title: string;
    readonly url: string | null;
    readonly format: string;
    /** ISO 8601; null when the portal does not tell. */
    readonly modified: string | null;
  };
  readonly schema: string;
  /** The version the file was checked against; null when it could not be checked. */
  readonly version: string | null;
  readonly isDeclared: boolean;
  readonly confidence: number;
  readonly reasons: readonly CandidateReason[];
  /** `not-checked` when the file could not be had or read: never taken for a bad file, nor for a good one. */
  readonly verdict: Verdict;
  /** Why it could not be checked: a code of the harvester or of the validator. */
  readonly failure: string | null;
  readonly errors: number;
  readonly remarks: number;
  readonly rows: number;
  readonly sha256: string | null;
  /** What a later download needs in order not to be sent the same file again. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** ISO 8601. */
  readonly checkedAt: string;
}

/** What a file is known by from one audit to the next. */
export function keyOf({ dataset, resource, schema }: Pick<AuditedFile, "dataset" | "resource" | "schema">): string {
  return JSON.stringify([dataset.portal, dataset.id, resource.id, schema]);
}
