import type { Finding } from "@opendatalocale/report";
import type { RowBlock } from "@opendatalocale/tabular";
import type { IsCounted } from "../cause-sample.ts";
import type { Column } from "../column.ts";
import { type Breach, type Rule, RuleMemoryFull, type RuleRun } from "../rule.ts";
import { mayHaveBlankEdge } from "../rule-kinds/cell-bytes.ts";
import type { RowHash } from "../rule-kinds/row-hash.ts";
import { rules } from "../rules.generated.ts";
import { acceptsBlankEdges } from "./blank-edges.ts";
import type { BlockColumns } from "./block-columns.ts";
import { placeCells } from "./place-cells.ts";
import type { RowCursor } from "./row-cursor.ts";
import type { RowDoubts } from "./row-doubts.ts";

/** The rules of a schema's prose that this file has the columns for. */
export function planRules(schemaId: string, columns: readonly Column[]): RuleRunner[] {
  return rules
    .filter(({ schemas, fields }) => schemas.includes(schemaId) && columns.some(({ name }) => name === fields[0]))
    .map((rule) => new RuleRunner(rule, columns));
}

/** Runs one rule down the table. */
export class RuleRunner {
  readonly #rule: Rule;
  readonly #run: RuleRun;
  readonly #columns: readonly Column[];
  /** Index in the file of each field it reads, -1 for one that the file lacks. */
  readonly indexes: Int32Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #hasAllColumns: boolean;
  /** Those of its columns where a cell that the gate accepts may have a blank at its edge. */
  readonly #mayBeBlank: Int32Array;
  /** Rules read cells together with others, or give their own suggestions. */
  readonly alone = undefined;
  #blockHasBlanks = true;
  readonly #hash: RowHash = { high: 0, low: 0 };
  /** True: rows may be asked about in any order. */
  readonly eachRowAlone: boolean;
  #stopped: Finding | null = null;
  #toldStopped = false;

  constructor(rule: Rule, columns: readonly Column[]) {
    this.#rule = rule;
    this.#run = rule.start();
    this.eachRowAlone = this.#run.eachRowAlone === true;
    this.#columns = columns;
    this.indexes = Int32Array.from(rule.fields, (name) => columns.findIndex((column) => column.name === name));
    this.#starts = new Int32Array(rule.fields.length);
    this.#ends = new Int32Array(rule.fields.length);
    this.#hasAllColumns = this.indexes.every((index) => index >= 0);
    this.#mayBeBlank = this.indexes.filter((index) => acceptsBlankEdges(columns[index]?.reader ?? null));
  }

  /** The hot path: true when the rule surely has nothing to say about a row where the cells it reads were all accepted. */
  accepts(block: RowBlock, row: number): boolean {
    const { accepts } = this.#run;
    if (this.#stopped) return this.#toldStopped;
    if (!accepts || !this.#hasAllColumns) return false;
    placeCells(block, row, this.indexes, this.#starts, this.#ends);
    // Rules see cells without the blanks around them.
    if (this.#blockHasBlanks && this.#mayHaveBlanks(block.bytes)) return false;
    try {
      return accepts(block.bytes, this.#starts, this.#ends, block.firstRow + row);
    } catch (error) {
      this.#stop(error);
      return false;
    }
  }

  /**
   * {@link accepts} for all the rows of a block but those `skipped`: adds `bit` to `asked` where the answer is no.
   * For rules that look at each row alone.
   */
  sift(columns: BlockColumns, skipped: Uint8Array, asked: Uint32Array, bit: number): void {
    const { block } = columns;
    this.moveTo(columns);
    const doubts = this.doubts(columns);
    const rows = doubts?.length ?? block.rows;
    for (let index = 0; index < rows; index++) {
      // Both lists go as far as `rows`, and name rows of the block.
      const row = doubts ? (doubts[index] as number) : index;
      if (skipped[row] !== 0) continue;
      if (doubts && this.#isKnownNow(columns, row)) continue;
      if (!this.accepts(block, row)) asked[row] = (asked[row] as number) | bit;
    }
  }

  /** True when the cells are known since the rows that were not were listed: in the first block, that is most of them. */
  #isKnownNow(columns: BlockColumns, row: number): boolean {
    const { known } = this.#run;
    if (!known) return false;
    this.#hash.high = columns.fingerprints[row * 2] ?? 0;
    this.#hash.low = columns.fingerprints[row * 2 + 1] ?? 0;
    return known.has(this.#hash);
  }

  /** The rows that the gate accepted and that {@link accepts} need be asked about; null for all of them. */
  doubts(columns: BlockColumns): Int32Array | null {
    const { accepts, known } = this.#run;
    if (!accepts || !this.#hasAllColumns || this.#stopped) return null;
    if (known) return columns.unknown(known, this.indexes);
    return accepts.question && !this.#blockHasBlanks ? columns.doubts(accepts.question, this.indexes) : null;
  }

  /** 1 for the rows that are like the one above, for {@link acceptRun}; null when it has no use for them, or nobody looked. */
  likeAbove(columns: BlockColumns): Uint8Array | null {
    if (!this.#run.comparesRows || !this.#hasAllColumns || this.#stopped || this.#blockHasBlanks) return null;
    return columns.sameAsAbove(this.indexes);
  }

  /** Goes on from a row while {@link accepts} surely says yes: answers the first one to ask about, the number of rows when there is none. */
  acceptRun(columns: BlockColumns, from: number, alike: Uint8Array | null): number {
    const { acceptRun } = this.#run;
    if (!acceptRun || !this.#hasAllColumns || this.#stopped || this.#blockHasBlanks) return from;
    return acceptRun(columns, this.indexes, from, alike);
  }

  /** Rules read their cells. */
  refusalIn(): null {
    return null;
  }

  /** True when the rule surely passes over the row, which was refused: one of its cells is empty or faulty. */
  passesOver(doubts: RowDoubts, row: number, mask: Uint32Array): boolean {
    return this.#run.skipsEmpty === true && doubts.hasFaulty(row, mask);
  }

  /** Told of a block before its rows. */
  moveTo(columns: BlockColumns): void {
    if (!this.#hasAllColumns || this.#stopped) return;
    // Cells that are known had no blank: only a row that is not is looked at.
    this.#blockHasBlanks = this.#run.known !== undefined || columns.mayHaveBlanks(this.#mayBeBlank);
    this.#run.lookAhead?.(columns, this.indexes);
  }

  #mayHaveBlanks(bytes: Uint8Array): boolean {
    for (let cell = 0; cell < this.#starts.length; cell++)
      if (mayHaveBlankEdge(bytes, this.#starts[cell] ?? 0, this.#ends[cell] ?? 0)) return true;
    return false;
  }

  /**
   * The exact road.
   * @param isCounted asked before a finding is made: true when it need not be, and was counted
   */
  judge(cursor: RowCursor, isCounted?: IsCounted): Finding | null {
    if (this.#stopped) return this.#tellStopped();
    const cells: string[] = [];
    for (const index of this.indexes) {
      const cell = cursor.soundText(index);
      if (cell === "" && this.#run.skipsEmpty) return null;
      cells.push(cell);
    }
    const breach = this.#breachIn(cells, cursor.rowNumber);
    if (this.#stopped) return this.#tellStopped();
    if (!breach) return null;
    const cell = breach.cell ?? cells[this.#rule.fields.indexOf(breach.field)] ?? "";
    if (isCounted?.(this.#rule.type, this.#columnOf(breach.field)?.number ?? 0, cell)) return null;
    return { ...this.#finding({ rowNumber: cursor.rowNumber, ...breach, cell }), lineNumber: cursor.lineNumber };
  }

  /** What could only be known at the end, after which no row is asked about. A rule that had to stop says nothing more. */
  *end(): Generator<Finding> {
    if (!this.#stopped) for (const breach of this.#run.end?.() ?? []) yield this.#finding(breach);
    this.#run.free?.();
  }

  #finding({ field, rowNumber, cell, params, suggestion }: Breach): Finding {
    const column = this.#columnOf(field);
    return {
      type: this.#rule.type,
      severity: "warning",
      ...(rowNumber === undefined ? {} : { rowNumber }),
      ...(column ? { fieldName: column.name, fieldNumber: column.number } : {}),
      ...(cell === undefined ? {} : { cell }),
      ...(params ? { params } : {}),
      ...(suggestion ? { suggestion } : {}),
    };
  }

  #columnOf(field: string): Column | undefined {
    return this.#columns.find(({ name }) => name === field);
  }

  #breachIn(cells: readonly string[], rowNumber: number): Breach | null {
    try {
      return this.#run.row(cells, rowNumber);
    } catch (error) {
      this.#stop(error);
      return null;
    }
  }

  /** A rule whose memory is full stops, and says so once; any other error is a bug. */
  #stop(error: unknown): void {
    if (!(error instanceof RuleMemoryFull)) throw error;
    const params = { rule: this.#rule.type, limit: error.limit };
    this.#stopped = { type: "rule-stopped", severity: "warning", params };
  }

  #tellStopped(): Finding | null {
    if (this.#toldStopped) return null;
    this.#toldStopped = true;
    return this.#stopped;
  }
}
