import { harmlessCell } from "@opendatalocale/report";
import { csvLine } from "@opendatalocale/tabular/write";
import type { Audit } from "../audit.ts";
import type { AuditedFile } from "../audited-file.ts";
import type { Situation } from "../situation.ts";

const HEAD = [
  "organization",
  "siren",
  "schema",
  "requirement",
  "found",
  "declared",
  "verdict",
  "failure",
  "errors",
  "remarks",
  "rows",
  "modified",
  "dataset",
  "dataset_page",
  "resource",
  "url",
  "confidence",
  "reasons",
  "sha256",
  "checked_at",
];

/** One line a file, and one for each dataset that is required and was not found. No cell can become a formula. */
export function auditCsv({ situations }: Audit): string {
  const rows = situations.flatMap((situation) =>
    situation.files.length === 0 ? [row(situation, null)] : situation.files.map((file) => row(situation, file)),
  );
  return [HEAD, ...rows].map((cells) => csvLine(cells.map(harmlessCell))).join("");
}

function row({ organization, schema, requirement }: Situation, file: AuditedFile | null): string[] {
  const facts = [organization?.name, organization?.siren, schema, requirement, file !== null];
  const checked = [file?.isDeclared, file?.verdict, file?.failure, file?.errors, file?.remarks, file?.rows];
  const place = [
    file?.resource.modified,
    file?.dataset.title,
    file?.dataset.page,
    file?.resource.title,
    file?.resource.url,
  ];
  const why = [file?.confidence, file?.reasons.map(({ kind }) => kind).join(" "), file?.sha256, file?.checkedAt];
  return [...facts, ...checked, ...place, ...why].map((value) => String(value ?? ""));
}
