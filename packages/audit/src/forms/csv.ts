import { harmlessCell } from "@opendatalocale/report";
import { csvLine } from "@opendatalocale/tabular/write";
import type { Audit, UnseenFile } from "../audit.ts";
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

/** One line a file, one for each dataset that is required and was not found, and one for each file that could not be looked into. No cell can become a formula. */
export function auditCsv({ situations, unseen }: Audit): string {
  const rows = situations.flatMap((situation) =>
    situation.files.length === 0 ? [row(situation, null)] : situation.files.map((file) => row(situation, file)),
  );
  return [HEAD, ...rows, ...unseen.map(unseenRow)].map((cells) => csvLine(cells.map(harmlessCell))).join("");
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

/** Nobody knows which schema it may follow: only where it is, and why it was not looked into. */
function unseenRow({ dataset, title, resource, url, code }: UnseenFile): string[] {
  const cells: Readonly<Record<string, string>> = {
    verdict: "not-checked",
    failure: code,
    dataset,
    resource: title || resource,
    url: url ?? "",
  };
  return HEAD.map((name) => cells[name] ?? "");
}
