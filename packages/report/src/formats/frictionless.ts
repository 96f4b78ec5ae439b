import { defineFormat } from "../format.ts";
import type { Report, ReportItem } from "../report.ts";

/** frictionless 5's report: one task, its types, its numbering (header is row 1, fields from 1). */
export const format = defineFormat({
  name: "frictionless",
  mediaType: "application/json",
  extension: ".json",
  write: (report) => `${JSON.stringify(frictionlessReport(report), null, 2)}\n`,
});

function frictionlessReport(report: Report) {
  const { valid, stats, source, failure, warnings } = report;
  const name = taskName(source.name);
  const failed = failure
    ? [
        {
          type: "source-error",
          title: failure.code,
          description: "",
          message: failure.message,
          tags: ["#table"],
          note: failure.code,
        },
      ]
    : [];
  const errors = [...failed, ...report.errors.map(frictionlessError)];
  const counts = { errors: stats.errors + failed.length, warnings: warnings.length, seconds: stats.seconds };
  return {
    valid,
    stats: { tasks: 1, ...counts },
    warnings: [],
    errors: [],
    tasks: [
      {
        name,
        type: "table",
        valid,
        place: source.name,
        labels: [],
        stats: {
          ...counts,
          ...(source.bytes === null ? {} : { bytes: source.bytes }),
          fields: stats.fields,
          rows: stats.rows,
        },
        warnings: warnings.map(({ title, message }) => `${title}: ${message}`),
        errors,
      },
    ],
  };
}

function frictionlessError({ type, title, message, tags, note, rowNumber, fieldName, fieldNumber, cell }: ReportItem) {
  return {
    type,
    title,
    description: "",
    message,
    tags,
    note,
    ...(rowNumber === null ? {} : { rowNumber, cells: [] }),
    ...(cell === null ? {} : { cell }),
    ...(fieldName === null ? {} : { fieldName }),
    ...(fieldNumber === null ? {} : { fieldNumber }),
  };
}

/** frictionless names are lower case, without blanks. */
function taskName(path: string): string {
  const base = path.split(/[\\/]/).at(-1) ?? path;
  return (
    base
      .replace(/\.[^.]*$/, "")
      .normalize("NFD")
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, "-") || "table"
  );
}
