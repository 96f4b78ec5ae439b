import type { Finding, JsonValue } from "@opendatalocale/report";
import type { CellError, FieldReader } from "@opendatalocale/table-schema";
import type { Column } from "./column.ts";
import type { RowCursor } from "./row-cursor.ts";
import { CauseSuggestions } from "./suggestions/cause-suggestions.ts";
import type { Suggest } from "./suggestions/suggest.ts";

/** What is the same each time a cell breaks the same rule of its column. */
interface CellCause {
  readonly facts: Pick<Finding, "type" | "severity" | "fieldName" | "fieldNumber" | "constraint" | "params">;
  readonly suggestions: CauseSuggestions;
}

/** Says what is wrong with the cells of a row. */
export class RowJudge {
  readonly #suggestionsPerCause: number;
  /** By column, then by constraint (the empty text for a type error). */
  readonly #causes: Map<string, CellCause>[] = [];

  /** @param suggestionsPerCause findings of one cause that may be listed: the next ones need no suggestion, which takes time to find */
  constructor(suggestionsPerCause: number) {
    this.#suggestionsPerCause = suggestionsPerCause;
  }

  /**
   * Everything wrong with the cells of one row, in frictionless's order: cells, then extra ones, then missing ones; a blank row is only that.
   * @param doubts 0 for the columns whose cells surely read without error
   */
  judge(cursor: RowCursor, doubts: Uint8Array, suggest: Suggest): Finding[] {
    const { columns, cellCount } = cursor;
    const place = { rowNumber: cursor.rowNumber, lineNumber: cursor.lineNumber };
    if (isBlank(cursor)) return [{ type: "blank-row", severity: "error", ...place }];
    const findings: Finding[] = [];
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index];
      if (!column?.reader || doubts[index] === 0) continue;
      const reading = cursor.reading(index);
      if (!("error" in reading)) continue;
      const cell = cursor.text(index);
      for (const error of reading.errors) {
        const cause = this.#causeOf(index, column, column.reader, error);
        const { reader } = column;
        const suggestion = cell === undefined ? undefined : cause.suggestions.of(cell, () => suggest({ reader, cell }));
        findings.push({
          ...place,
          ...cause.facts,
          ...(cell === undefined ? {} : { cell }),
          ...(suggestion ? { suggestion } : {}),
        });
      }
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

  #causeOf(index: number, column: Column, reader: FieldReader, error: CellError): CellCause {
    const key = error.type === "type-error" ? "" : error.item ? `${error.constraint} of an item` : error.constraint;
    this.#causes[index] ??= new Map();
    const known = this.#causes[index].get(key);
    if (known) return known;
    const facts = {
      type: error.type,
      severity: "error" as const,
      fieldName: column.name,
      fieldNumber: column.number,
      ...(error.type === "constraint-error" ? { constraint: error.constraint } : {}),
      params: cellParams(reader, error),
    };
    const cause: CellCause = { facts, suggestions: new CauseSuggestions(this.#suggestionsPerCause) };
    this.#causes[index].set(key, cause);
    return cause;
  }
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
