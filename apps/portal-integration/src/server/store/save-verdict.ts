import type { AuditedFile } from "@opendatalocale/audit";
import type { Report } from "@opendatalocale/report";
import type { Transaction } from "kysely";
import type { Database, Tables } from "../database/tables.ts";
import { storableJson } from "./stored-text.ts";
import { toolVersion } from "./tool-version.ts";

/**
 * Keeps what an audit found of a file. The same finding again only moves the date of the last check, so that a job that is done twice
 * leaves one trace; another finding becomes the current one, and the one before stays as history.
 */
export function saveVerdict(
  database: Database,
  resource: string,
  file: AuditedFile,
  report: Report | null,
): Promise<void> {
  return database.transaction().execute(async (transaction) => {
    // Two workers at the same file wait for each other here.
    await transaction.selectFrom("resources").select("id").where("id", "=", resource).forUpdate().execute();
    const current = await transaction
      .selectFrom("verdicts")
      .select(["id", "report_id"])
      .where("resource_id", "=", resource)
      .where("schema", "=", file.schema)
      .where("current", "=", true)
      .executeTakeFirst();
    const isUnchanged = report === null && file.sha256 !== null && current !== undefined;
    const reportId = isUnchanged ? current.report_id : await saveReport(transaction, resource, file, report);
    const seen = { checked_at: file.checkedAt, file: storableJson(file) };
    if (current?.report_id === reportId) {
      await transaction.updateTable("verdicts").set(seen).where("id", "=", current.id).execute();
      return;
    }
    if (current)
      await transaction
        .updateTable("verdicts")
        .set({ current: false, ended_at: file.checkedAt })
        .where("id", "=", current.id)
        .execute();
    await transaction
      .insertInto("verdicts")
      .values({
        ...seen,
        resource_id: resource,
        schema: file.schema,
        report_id: reportId,
        since: file.checkedAt,
        current: true,
      })
      .execute();
  });
}

async function saveReport(
  transaction: Transaction<Tables>,
  resource: string,
  file: AuditedFile,
  report: Report | null,
): Promise<string> {
  const { id } = await transaction
    .insertInto("reports")
    .values({
      resource_id: resource,
      schema: file.schema,
      schema_version: file.version,
      tool_version: toolVersion,
      sha256: file.sha256,
      verdict: file.verdict,
      failure: file.failure,
      errors: file.errors,
      remarks: file.remarks,
      rows: file.rows,
      report: report === null ? null : storableJson(report),
    })
    .onConflict((conflict) =>
      conflict
        .columns(["resource_id", "schema", "schema_version", "tool_version", "sha256", "failure"])
        .doUpdateSet(({ ref }) => ({ verdict: ref("excluded.verdict") })),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
