import type { Finding } from "@opendatalocale/report";
import type { RowBlock } from "@opendatalocale/tabular";
import { BlockColumns } from "./block-columns.ts";
import type { Column } from "./column.ts";
import { CELLS_RANK, type PlacedFinding, type Runner } from "./placed-finding.ts";
import { RowCursor } from "./row-cursor.ts";
import { RowGate } from "./row-gate.ts";
import { RowJudge } from "./row-judge.ts";

/** Runners that are asked about a whole block at once: one bit each. */
export const MAX_RUNNERS = 32;

interface RankedRunner {
  readonly runner: Runner;
  readonly rank: number;
  readonly bit: number;
}

/**
 * What each row says alone: its cells, and the checks and rules that keep nothing from row to row. Blocks may come in any
 * order, to several of these in several threads.
 * First the bytes: the gate looks at each column, and each runner at the rows that the gate accepts. Then the cells and
 * runners that were not settled go the slow, exact road.
 */
export class RowsAlone {
  /** What the block's columns hold, for whoever looks at the block next. */
  readonly columns = new BlockColumns();
  readonly #gate: RowGate;
  readonly #cursor: RowCursor;
  readonly #judgement: RowJudge;
  readonly #runners: readonly RankedRunner[];
  /** For each row of the block that the gate accepts, the bits of the runners that did not. */
  #asked = new Uint32Array(0);

  /** @param runners at most {@link MAX_RUNNERS}, with the rank of each */
  constructor(
    columns: readonly Column[],
    runners: readonly (readonly [rank: number, runner: Runner])[],
    suggestionsPerCause: number,
  ) {
    this.#gate = new RowGate(columns);
    this.#judgement = new RowJudge(suggestionsPerCause);
    this.#cursor = new RowCursor(columns);
    this.#runners = runners.map(([rank, runner], index) => ({ runner, rank, bit: 1 << index }));
  }

  /** What the rows of the block say, and 1 for those whose cells are in doubt (the array is reused). */
  check(block: RowBlock): { readonly found: PlacedFinding[]; readonly refused: Uint8Array } {
    this.#gate.sift(block);
    const { refused } = this.#gate;
    this.columns.moveTo(block, refused);
    const asked = this.#sift(block);
    const found: PlacedFinding[] = [];
    for (let row = 0; row < block.rows; row++) {
      if (refused[row] !== 0) this.#judge(block, row, found);
      else if (asked[row] !== 0) this.#judgeSome(block, row, asked[row] ?? 0, found);
    }
    return { found, refused };
  }

  #sift(block: RowBlock): Uint32Array {
    if (this.#asked.length < block.rows) this.#asked = new Uint32Array(block.rows * 2);
    else this.#asked.fill(0, 0, block.rows);
    for (const { runner, bit } of this.#runners) runner.sift(this.columns, this.#asked, bit);
    return this.#asked;
  }

  /** A row that the gate refused. */
  #judge(block: RowBlock, row: number, found: PlacedFinding[]): void {
    const gate = this.#gate;
    const cursor = this.#cursor;
    gate.lookAtEach(block, row);
    cursor.moveTo(block, row, gate.doubts);
    for (const finding of this.#judgement.judge(cursor, gate.doubts)) found.push({ row, rank: CELLS_RANK, finding });
    for (const { runner, rank } of this.#runners) {
      if (gate.doubtsAny(runner.indexes) || !runner.accepts(block, row)) add(found, row, rank, runner.judge(cursor));
    }
  }

  /** A row that the gate accepted, and some runner did not. */
  #judgeSome(block: RowBlock, row: number, asked: number, found: PlacedFinding[]): void {
    this.#cursor.moveTo(block, row, null);
    for (const { runner, rank, bit } of this.#runners)
      if ((asked & bit) !== 0) add(found, row, rank, runner.judge(this.#cursor));
  }
}

function add(found: PlacedFinding[], row: number, rank: number, finding: Finding | null): void {
  if (finding) found.push({ row, rank, finding });
}
