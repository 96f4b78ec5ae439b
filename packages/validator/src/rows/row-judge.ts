import type { Finding, JsonValue } from "@opendatalocale/report";
import type { CellError, FieldReader, Reading } from "@opendatalocale/table-schema";
import type { CauseSample, CauseSamples } from "../cause-sample.ts";
import type { Column } from "../column.ts";
import type { Suggest } from "../suggestions/suggest.ts";
import { CELLS_RANK, type PlacedFinding } from "./placed-finding.ts";
import type { RowCursor } from "./row-cursor.ts";
import type { RowDoubts } from "./row-doubts.ts";

/** What is the same each time a cell breaks the same rule of its column. */
interface CellCause {
  readonly facts: Pick<Finding, "type" | "severity" | "fieldName" | "fieldNumber" | "constraint" | "params">;
  readonly sample: CauseSample;
}

/** Says what is wrong with the cells of a row. */
export class RowJudge {
  readonly #samples: CauseSamples;
  /** By column, then by constraint (the empty text for a type error). */
  readonly #causes: Map<string, CellCause>[] = [];
  /** By column, the errors last met, which are the same object again and again, and what they come to. */
  readonly #lastErrors: (readonly CellError[])[] = [];
  readonly #lastCauses: (readonly CellCause[])[] = [];
  readonly #blankRows: CauseSample;
  readonly #extraCells: CauseSample;
  readonly #missingCells: CauseSample;

  constructor(samples: CauseSamples) {
    this.#samples = samples;
    this.#blankRows = samples.begin();
    this.#extraCells = samples.begin();
    this.#missingCells = samples.begin();
  }

  /**
   * Everything wrong with the cells of one row, in frictionless's order: cells, then extra ones, then missing ones; a blank row is only that.
   * @param isFilled true when the row surely is no blank one
   * @param found where findings are told
   */
  judge(cursor: RowCursor, doubts: RowDoubts, isFilled: boolean, suggest: Suggest, found: PlacedFinding[]): void {
    const { columns, cellCount, row } = cursor;
    if (!isFilled && isBlank(cursor)) {
      if (!this.#blankRows.absorbs(undefined))
        tell(cursor, found, this.#blankRows, { type: "blank-row", severity: "error", ...placeOf(cursor) });
      return;
    }
    for (let index = doubts.next(row, 0); index >= 0; index = doubts.next(row, index + 1)) {
      const column = columns[index];
      if (!column?.reader) continue;
      if (this.#countAtOnce(cursor, index, column, column.reader, doubts)) continue;
      doubts.know(row, index, this.#judgeCell(cursor, index, column, column.reader, suggest, found));
    }
    if (cellCount > columns.length) this.#tellExtraCells(cursor, found);
    if (cellCount < columns.length) this.#tellMissingCells(cursor, found);
  }

  /** Counts what is wrong with a cell without reading it, where its bytes tell and enough was told of it; false when it must be read. */
  #countAtOnce(cursor: RowCursor, index: number, column: Column, reader: FieldReader, doubts: RowDoubts): boolean {
    const { refusal } = reader;
    if (!refusal) return false;
    const causes = this.#causesOf(index, column, reader, refusal.errors);
    for (let at = 0; at < causes.length; at++) if (causes[at]?.sample.isFull === false) return false;
    if (!cursor.bytesAre(index, refusal.refuses)) return false;
    countIn(causes);
    doubts.knowFaulty(cursor.row, index, refusal.hasValue);
    return true;
  }

  #judgeCell(
    cursor: RowCursor,
    index: number,
    column: Column,
    reader: FieldReader,
    suggest: Suggest,
    found: PlacedFinding[],
  ): Reading {
    const known = cursor.cell(index);
    const reading = cursor.reading(index);
    if (!("error" in reading)) return reading;
    const causes = this.#causesOf(index, column, reader, reading.errors);
    if (known?.isCounted) {
      countIn(causes);
      return reading;
    }
    const cell = known?.text;
    let told = 0;
    for (let at = 0; at < causes.length; at++) {
      const cause = causes[at] as CellCause; // inside
      if (cause.sample.absorbs(cell)) continue;
      told++;
      tellCause(cursor, reader, cell, cause, suggest, found);
    }
    if (known && told === 0) known.isCounted = true;
    return reading;
  }

  #tellExtraCells(cursor: RowCursor, found: PlacedFinding[]): void {
    const { columns, cellCount } = cursor;
    for (let index = columns.length; index < cellCount; index++) {
      const cell = cursor.text(index) ?? "";
      if (this.#extraCells.absorbs(cell)) continue;
      tell(cursor, found, this.#extraCells, {
        type: "extra-cell",
        severity: "error",
        ...placeOf(cursor),
        fieldNumber: index + 1,
        cell,
        params: { columns: columns.length },
      });
    }
  }

  #tellMissingCells(cursor: RowCursor, found: PlacedFinding[]): void {
    const { columns, cellCount } = cursor;
    for (let index = cellCount; index < columns.length; index++) {
      const column = columns[index];
      if (!column || this.#missingCells.absorbs(undefined)) continue;
      tell(cursor, found, this.#missingCells, {
        type: "missing-cell",
        severity: "error",
        ...placeOf(cursor),
        fieldName: column.name,
        fieldNumber: column.number,
        params: { columns: columns.length, cells: cellCount },
      });
    }
  }

  #causesOf(index: number, column: Column, reader: FieldReader, errors: readonly CellError[]): readonly CellCause[] {
    const last = this.#lastCauses[index];
    if (last && this.#lastErrors[index] === errors) return last;
    const causes = this.#findCauses(index, column, reader, errors);
    this.#lastErrors[index] = errors;
    this.#lastCauses[index] = causes;
    return causes;
  }

  #findCauses(index: number, column: Column, reader: FieldReader, errors: readonly CellError[]): CellCause[] {
    return errors.map((error) => this.#causeOf(index, column, reader, error));
  }

  #causeOf(index: number, column: Column, reader: FieldReader, error: CellError): CellCause {
    const key = error.type === "type-error" ? "" : error.item ? `${error.constraint} of an item` : error.constraint;
    this.#causes[index] ??= new Map();
    const cause = this.#causes[index].get(key) ?? {
      facts: {
        type: error.type,
        severity: "error" as const,
        fieldName: column.name,
        fieldNumber: column.number,
        ...(error.type === "constraint-error" ? { constraint: error.constraint } : {}),
        params: cellParams(reader, error),
      },
      sample: this.#samples.begin(),
    };
    this.#causes[index].set(key, cause);
    return cause;
  }
}

/** By number: an iterator for each cell would fill the memory. */
function countIn(causes: readonly CellCause[]): void {
  for (let index = 0; index < causes.length; index++) causes[index]?.sample.count();
}

/** Apart from those that only count: to keep what a function within sees takes memory each time. */
function tellCause(
  cursor: RowCursor,
  reader: FieldReader,
  cell: string | undefined,
  { facts, sample }: CellCause,
  suggest: Suggest,
  found: PlacedFinding[],
): void {
  const suggestion = cell === undefined ? undefined : sample.suggestionFor(cell, () => suggest({ reader, cell }));
  tell(cursor, found, sample, {
    ...placeOf(cursor),
    ...facts,
    ...(cell === undefined ? {} : { cell }),
    ...(suggestion ? { suggestion } : {}),
  });
}

function tell({ row }: RowCursor, found: PlacedFinding[], sample: CauseSample, finding: Finding): void {
  found.push({ row, rank: CELLS_RANK, finding: sample.tell(finding) });
}

function placeOf({ rowNumber, lineNumber }: RowCursor): Pick<Finding, "rowNumber" | "lineNumber"> {
  return { rowNumber, lineNumber };
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
