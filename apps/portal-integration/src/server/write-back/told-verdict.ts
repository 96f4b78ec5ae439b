import type { Report, ReportItem, Verdict } from "@opendatalocale/report";
import type { DatasetState } from "../store/dataset-state.ts";

/** What is known of one file of a portal, and may be told there. */
export interface ToldVerdict {
  /** The file as the portal calls it. */
  readonly resource: string;
  readonly schema: string;
  readonly version: string | null;
  /** Whether the producer says that the file follows this schema. */
  readonly isDeclared: boolean;
  readonly state: DatasetState;
  readonly errors: number;
  readonly remarks: number;
  /** Since when the file has this verdict, ISO 8601: unlike the date of the last check, it does not move every night. */
  readonly since: string;
  /** Null when the file could not be had. */
  readonly report: { readonly id: string; readonly listed: readonly ReportItem[]; readonly isTable: boolean } | null;
  /** The dataset as we call it. */
  readonly dataset: string;
}

/** As data.gouv.fr's own validation keeps them: enough to show, never megabytes. */
const LISTED = 100;

export function reportTold(id: string, { errors, source }: Pick<Report, "errors" | "source">): ToldVerdict["report"] {
  const isTable = !["json", "geojson", "jsonl"].includes(source.format ?? "");
  return { id, listed: errors.slice(0, LISTED), isTable };
}

/** Whether the official schema accepts the file; null when nobody may say so: not checked, or not for too long. */
export function isAccepted({ state, report }: Pick<ToldVerdict, "state" | "report">): boolean | null {
  const verdict: Verdict | "expired" = state;
  if (report === null || verdict === "not-checked" || verdict === "expired") return null;
  return verdict !== "invalid";
}
