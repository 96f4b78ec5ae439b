import type { Finding, JsonValue } from "@opendatalocale/report";
import type { CellValue } from "@opendatalocale/table-schema";
import type { RowBlock } from "@opendatalocale/tabular";
import type { IsCounted } from "../cause-sample.ts";
import type { CheckParams, CompiledCheck } from "../check.ts";
import type { Column } from "../column.ts";
import type { BlockColumns } from "./block-columns.ts";
import type { PlannedCheck } from "./custom-check-plan.ts";
import { placeCells } from "./place-cells.ts";
import type { RowCursor } from "./row-cursor.ts";
import type { RowDoubts } from "./row-doubts.ts";

/** What bytes alone say to a check. */
export interface CheckRefusal {
  readonly type: string;
  readonly refuses: NonNullable<CompiledCheck["refuses"]>;
}

/** Runs one custom check down the table. */
export class CheckRunner {
  readonly #plan: PlannedCheck;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #hasAllColumns: boolean;
  /** Index in the file of each column it reads, -1 for one that the file lacks. */
  readonly indexes: Int32Array;
  #stopped = false;
  #begun = false;

  constructor(plan: PlannedCheck) {
    this.#plan = plan;
    this.indexes = plan.indexes;
    this.#starts = new Int32Array(plan.indexes.length);
    this.#ends = new Int32Array(plan.indexes.length);
    this.#hasAllColumns = plan.indexes.every((index) => index >= 0);
  }

  /** Checks keep nothing from row to row. */
  readonly eachRowAlone = true;

  /** The finding on the header, asked once when the first row comes, as the official validator does. */
  begin(): Finding | null {
    if (this.#begun) return null;
    this.#begun = true;
    const { compiled, indexes, calledAs, check } = this.#plan;
    const absent = compiled.columns.filter((_, index) => (indexes[index] ?? -1) < 0);
    const params = absent.length > 0 ? (compiled.onAbsent?.(absent) ?? null) : null;
    if (!params) return null;
    this.#stopped = true;
    return { type: check.type, severity: "error", rowNumber: 1, check: calledAs, params };
  }

  /** The hot path: true when the check surely has nothing to say about a row where the cells it reads were all accepted. */
  accepts(block: RowBlock, row: number): boolean {
    if (this.#stopped) return true;
    const { accepts } = this.#plan.compiled;
    if (!accepts || !this.#hasAllColumns) return false;
    placeCells(block, row, this.indexes, this.#starts, this.#ends);
    return accepts(block.bytes, this.#starts, this.#ends);
  }

  /** {@link accepts} for all the rows of a block but those `skipped`: adds `bit` to `asked` where the answer is no. */
  sift(columns: BlockColumns, skipped: Uint8Array, asked: Uint32Array, bit: number): void {
    if (this.#stopped) return;
    const { block } = columns;
    const { accepts, acceptsNumbers } = this.#plan.compiled;
    const doubts = accepts && this.#hasAllColumns ? columns.doubts(accepts.question, this.indexes) : null;
    if (doubts) {
      // Each of them is a row of the block.
      for (const row of doubts)
        if (skipped[row] === 0 && !this.accepts(block, row)) asked[row] = (asked[row] as number) | bit;
      return;
    }
    const numbers =
      acceptsNumbers && this.#hasAllColumns ? Array.from(this.indexes, (index) => columns.numbers(index)) : null;
    for (let row = 0; row < block.rows; row++) {
      if (skipped[row] !== 0 || (numbers && acceptsNumbers?.(numbers, row))) continue;
      if (!this.accepts(block, row)) asked[row] = (asked[row] ?? 0) | bit;
    }
  }

  /** Nothing to prepare, nor to know ahead. */
  moveTo(): void {}
  doubts(): null {
    return null;
  }
  /** True when the check surely passes over the row, which was refused: one of its cells reads as no value. */
  passesOver(doubts: RowDoubts, row: number, mask: Uint32Array): boolean {
    return this.#plan.compiled.skipsEmpty && doubts.hasValueless(row, mask);
  }
  likeAbove(): null {
    return null;
  }
  acceptRun(_: BlockColumns, from: number): number {
    return from;
  }

  /** The check, when the cell it complains of is the only one it reads. */
  get alone(): CompiledCheck | undefined {
    return this.#plan.compiled.columns.length === 1 ? this.#plan.compiled : undefined;
  }

  /** Type of what it finds, and the bytes of cells where it surely finds it; null where they cannot tell, nor the schema that they are the value. */
  refusalIn(columns: readonly Column[]): CheckRefusal | null {
    const { check, compiled, indexes } = this.#plan;
    const { type, format, missesOnlyEmpty } = columns[indexes[0] ?? -1]?.reader ?? {};
    const isOwnValue = type === "string" && format === "default" && missesOnlyEmpty === true;
    return compiled.refuses && isOwnValue ? { type: check.type, refuses: compiled.refuses } : null;
  }

  /**
   * The exact road.
   * @param isCounted asked before a finding is made: true when it need not be, and was counted
   */
  judge(cursor: RowCursor, isCounted?: IsCounted): Finding | null {
    if (this.#stopped) return null;
    const { compiled, indexes } = this.#plan;
    const values: CellValue[] = [];
    for (const index of indexes) {
      const value = cursor.value(index);
      if (value === null && compiled.skipsEmpty) return null;
      values.push(value);
    }
    const params = compiled.test(values);
    return params ? this.#finding(cursor, params, isCounted) : null;
  }

  #finding(cursor: RowCursor, params: CheckParams, isCounted?: IsCounted): Finding | null {
    const { check, compiled, calledAs, indexes } = this.#plan;
    const column = cursor.columns[this.#placedOn(indexes, compiled.place)];
    const cell = column ? cursor.text(column.number - 1) : undefined;
    const named = typeof params.type === "string" ? params.type : check.type;
    if (isCounted?.(named, column?.number ?? 0, cell)) return null;
    const { type: _, suggestion, ...rest } = params;
    return {
      type: named,
      severity: "error",
      rowNumber: cursor.rowNumber,
      lineNumber: cursor.lineNumber,
      ...(column ? { fieldName: column.name, fieldNumber: column.number } : {}),
      ...(cell === undefined ? {} : { cell }),
      check: calledAs,
      params: rest,
      ...suggestionIn(suggestion),
    };
  }

  /** A finding on the whole row still stands on a column when the file has only that one. */
  #placedOn(indexes: Int32Array, place: "first-column" | "row"): number {
    if (place === "first-column") return indexes[0] ?? -1;
    const present = indexes.filter((index) => index >= 0);
    return present.length === 1 ? (present[0] ?? -1) : -1;
  }
}

function suggestionIn(value: JsonValue | undefined): Pick<Finding, "suggestion"> {
  if (typeof value !== "string") return {};
  return { suggestion: { value, confidence: "to-confirm" } };
}
