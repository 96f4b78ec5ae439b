import type { Finding, JsonValue } from "@opendatalocale/report";
import type { CellError, FieldReader } from "@opendatalocale/table-schema";
import type { Column } from "./column.ts";
import type { RowCursor } from "./row-cursor.ts";
import type { Suggest } from "./suggestions/suggest.ts";

/** Everything wrong with the cells of one row, in frictionless's order: cells, then extra ones, then missing ones; a blank row is only that. */
export function judgeRow(cursor: RowCursor, suggest: Suggest): Finding[] {
  const { columns, cellCount } = cursor;
  const place = { rowNumber: cursor.rowNumber, lineNumber: cursor.lineNumber };
  if (isBlank(cursor)) return [{ type: "blank-row", severity: "error", ...place }];
  const findings: Finding[] = [];
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index];
    if (!column?.reader) continue;
    const reading = cursor.reading(index);
    if (!("error" in reading)) continue;
    const cell = cursor.text(index);
    for (const error of reading.errors)
      findings.push({ ...place, ...cellFinding(column, column.reader, error, cell, suggest) });
  }
  for (let index = columns.length; index < cellCount; index++) {
    const cell = cursor.text(index) ?? "";
    findings.push({
      type: "extra-cell",
      severity: "error",
      ...place,
      fieldNumber: index + 1,
      cell,
      params: { columns: columns.length },
    });
  }
  for (let index = cellCount; index < columns.length; index++) {
    const column = columns[index];
    if (!column) continue;
    findings.push({
      type: "missing-cell",
      severity: "error",
      ...place,
      fieldName: column.name,
      fieldNumber: column.number,
      params: { columns: columns.length, cells: cellCount },
    });
  }
  return findings;
}

/** As frictionless: every column of the header reads as "no value" (cells beyond the header do not count). */
function isBlank(cursor: RowCursor): boolean {
  for (let index = 0; index < cursor.columns.length; index++) {
    const reading = cursor.reading(index);
    if (reading.value !== null) return false;
    if ("error" in reading && reading.error.type === "type-error") return false;
  }
  return true;
}

function cellFinding(
  column: Column,
  reader: FieldReader,
  error: CellError,
  cell: string | undefined,
  suggest: Suggest,
): Finding {
  const suggestion = cell === undefined ? undefined : suggest({ reader, cell });
  return {
    type: error.type,
    severity: "error",
    fieldName: column.name,
    fieldNumber: column.number,
    ...(cell === undefined ? {} : { cell }),
    ...(error.type === "constraint-error" ? { constraint: error.constraint } : {}),
    params: cellParams(reader, error),
    ...(suggestion ? { suggestion } : {}),
  };
}

function cellParams(reader: FieldReader, error: CellError): Record<string, JsonValue> {
  const { field } = reader;
  const example = field.example ?? (typeof field.examples === "string" ? field.examples : undefined);
  return {
    fieldType: reader.type,
    format: reader.format,
    ...(example === undefined ? {} : { example }),
    ...(field.description === undefined ? {} : { description: field.description }),
    ...(error.type === "constraint-error" ? { expected: error.expected, ...(error.item ? { item: true } : {}) } : {}),
    ...(reader.type === "boolean"
      ? {
          trueValues: field.trueValues ?? ["true", "True", "TRUE", "1"],
          falseValues: field.falseValues ?? ["false", "False", "FALSE", "0"],
        }
      : {}),
  };
}
