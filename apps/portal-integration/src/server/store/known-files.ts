import type { AuditedFile } from "@opendatalocale/audit";
import type { Database } from "../database/tables.ts";

/** What the last audit with this very tool said of a dataset's files: those that did not change are not sent again. */
export async function knownFiles(
  database: Database,
  dataset: string,
  toolVersion: string,
): Promise<readonly AuditedFile[]> {
  const rows = await database
    .selectFrom("verdicts")
    .innerJoin("resources", "resources.id", "verdicts.resource_id")
    .innerJoin("reports", "reports.id", "verdicts.report_id")
    .select("verdicts.file")
    .where("resources.dataset_id", "=", dataset)
    .where("verdicts.current", "=", true)
    .where("reports.tool_version", "=", toolVersion)
    .execute();
  return rows.map(({ file }) => file);
}
