import { defineFormat } from "../format.ts";
import type { Report, ReportItem } from "../report.ts";

/** The official validator's own report (validata-table 0.12), so that its clients can read ours. */
export const format = defineFormat({
  name: "validata",
  mediaType: "application/json",
  extension: ".json",
  write: (report) => `${JSON.stringify(validataReport(report), null, 2)}\n`,
});

function validataReport({ valid, failure, stats, errors, warnings }: Report) {
  const failed = failure
    ? [{ title: failure.code, message: failure.message, type: "source-error", tags: ["#file"] }]
    : [];
  return {
    valid,
    stats: {
      errors: stats.errors + failed.length,
      warnings: stats.warnings,
      seconds: stats.seconds,
      fields: stats.fields,
      rows: stats.rows,
      rows_processed: stats.rowsProcessed,
    },
    warnings: warnings.map(({ title, message }) => `${title} : ${message}`),
    errors: [...failed, ...errors.map(validataError)],
  };
}

/** A key without a value is left out, as there. */
function validataError({ title, message, type, tags, rowNumber, fieldName, fieldNumber, cell }: ReportItem) {
  return {
    title,
    message,
    type,
    tags,
    ...(rowNumber === null ? {} : { rowNumber }),
    ...(fieldName === null ? {} : { fieldName }),
    ...(fieldNumber === null ? {} : { fieldNumber }),
    ...(cell === null ? {} : { cell }),
  };
}
