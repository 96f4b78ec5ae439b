import type { Finding, JsonValue } from "@opendatalocale/report";
import type { CellError, FieldReader, Reading } from "@opendatalocale/table-schema";
import type { Column } from "../../packages/validator/src/column.ts";
import { suggest } from "../../packages/validator/src/suggestions/suggest.ts";
import type { DataRow } from "./read-rows.ts";

/** What each column makes of its cell; a cell that is not there reads as no value. */
export function readingsOf(columns: readonly Column[], { cells }: DataRow): Reading[] {
  return columns.map(({ reader }, index) => {
    const cell = cells[index];
    if (!reader) return { value: cell === undefined || cell === "" ? null : cell };
    return cell === undefined ? reader.absent : reader(cell);
  });
}

/** Everything wrong with the cells of a row. */
export function judgeCells(columns: readonly Column[], row: DataRow, readings: readonly Reading[]): Finding[] {
  const { cells } = row;
  const place = { severity: "error", rowNumber: row.number, lineNumber: row.line } as const;
  const isBlank = readings.every(
    (reading) => reading.value === null && !("error" in reading && reading.error.type === "type-error"),
  );
  if (isBlank) return [{ type: "blank-row", ...place }];
  const findings: Finding[] = [];
  for (const [index, { reader, name, number }] of columns.entries()) {
    const reading = readings[index];
    if (!reader || !reading || !("error" in reading)) continue;
    const cell = cells[index];
    const suggestion = cell === undefined ? undefined : suggest({ reader, cell });
    for (const error of reading.errors)
      findings.push({
        type: error.type,
        ...place,
        fieldName: name,
        fieldNumber: number,
        ...(cell === undefined ? {} : { cell }),
        ...(error.type === "constraint-error" ? { constraint: error.constraint } : {}),
        params: paramsOf(reader, error),
        ...(suggestion ? { suggestion } : {}),
      });
  }
  for (const [index, cell] of cells.entries())
    if (index >= columns.length)
      findings.push({
        type: "extra-cell",
        ...place,
        fieldNumber: index + 1,
        cell,
        params: { columns: columns.length },
      });
  for (const [index, { name, number }] of columns.entries())
    if (index >= cells.length)
      findings.push({
        type: "missing-cell",
        ...place,
        fieldName: name,
        fieldNumber: number,
        params: { columns: columns.length, cells: cells.length },
      });
  return findings;
}

/** What the words of a cell's finding need. */
function paramsOf({ field, type, format }: FieldReader, error: CellError): Record<string, JsonValue> {
  const params: Record<string, JsonValue> = { fieldType: type, format };
  if (field.example !== undefined) params.example = field.example;
  else if (typeof field.examples === "string") params.example = field.examples;
  if (field.description !== undefined) params.description = field.description;
  if (error.type === "constraint-error") {
    params.expected = error.expected;
    if (error.item) params.item = true;
  }
  if (type === "boolean") {
    params.trueValues = field.trueValues ?? ["true", "True", "TRUE", "1"];
    params.falseValues = field.falseValues ?? ["false", "False", "FALSE", "0"];
  }
  return params;
}
