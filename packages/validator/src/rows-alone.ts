import type { Finding } from "@opendatalocale/report";
import type { RowBlock } from "@opendatalocale/tabular";
import { BlockColumns } from "./block-columns.ts";
import type { CompiledCheck } from "./check.ts";
import type { Column } from "./column.ts";
import { CELLS_RANK, type PlacedFinding, type Runner } from "./placed-finding.ts";
import { RowCursor } from "./row-cursor.ts";
import { RowGate } from "./row-gate.ts";
import { RowJudge } from "./row-judge.ts";
import { CauseSuggestions } from "./suggestions/cause-suggestions.ts";
import type { Suggest } from "./suggestions/suggest.ts";

/** Runners that are asked about a whole block at once: one bit each. */
export const MAX_RUNNERS = 32;

interface RankedRunner {
  readonly runner: Runner;
  readonly rank: number;
  readonly bit: number;
  readonly suggestions: CauseSuggestions;
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
  #suggest: Suggest | null = null;

  /** @param runners at most {@link MAX_RUNNERS}, with the rank of each */
  constructor(
    columns: readonly Column[],
    runners: readonly (readonly [rank: number, runner: Runner])[],
    suggestionsPerCause: number,
  ) {
    this.#gate = new RowGate(columns);
    this.#judgement = new RowJudge(suggestionsPerCause);
    this.#cursor = new RowCursor(columns);
    this.#runners = runners.map(([rank, runner], index) => ({
      runner,
      rank,
      bit: 1 << index,
      suggestions: new CauseSuggestions(suggestionsPerCause),
    }));
  }

  /** What the rows of the block say, and 1 for those whose cells are in doubt (the array is reused). */
  async check(block: RowBlock): Promise<{ readonly found: PlacedFinding[]; readonly refused: Uint8Array }> {
    this.#gate.sift(block);
    const { refused } = this.#gate;
    this.columns.moveTo(block, refused);
    this.columns.startNoting();
    const asked = this.#sift(block);
    const doubtful = doubtfulRows(block.rows, refused, asked);
    if (doubtful.length === 0) return { found: [], refused };
    // The repairs are loaded when the first faulty row is met.
    const suggest = this.#suggest ?? (await this.loadSuggestions());
    const found: PlacedFinding[] = [];
    for (const row of doubtful) {
      if (refused[row] !== 0) this.#judge(block, row, suggest, found);
      else this.#judgeSome(block, row, asked[row] ?? 0, suggest, found);
    }
    return { found, refused };
  }

  async loadSuggestions(): Promise<Suggest> {
    this.#suggest = (await import("./suggestions/suggest.ts")).suggest;
    return this.#suggest;
  }

  #sift(block: RowBlock): Uint32Array {
    if (this.#asked.length < block.rows) this.#asked = new Uint32Array(block.rows * 2);
    else this.#asked.fill(0, 0, block.rows);
    for (const { runner, bit } of this.#runners) runner.sift(this.columns, this.#asked, bit);
    return this.#asked;
  }

  /** A row that the gate refused. */
  #judge(block: RowBlock, row: number, suggest: Suggest, found: PlacedFinding[]): void {
    const gate = this.#gate;
    const cursor = this.#cursor;
    gate.lookAtEach(block, row);
    this.columns.noteDoubted(gate.doubts);
    cursor.moveTo(block, row, gate.doubts);
    for (const finding of this.#judgement.judge(cursor, gate.doubts, suggest))
      found.push({ row, rank: CELLS_RANK, finding });
    for (const ranked of this.#runners) {
      const { runner } = ranked;
      if (gate.doubtsAny(runner.indexes) || !runner.accepts(block, row)) this.#ask(ranked, row, suggest, found);
    }
  }

  /** A row that the gate accepted, and some runner did not. */
  #judgeSome(block: RowBlock, row: number, asked: number, suggest: Suggest, found: PlacedFinding[]): void {
    this.#cursor.moveTo(block, row, null);
    for (const ranked of this.#runners) if ((asked & ranked.bit) !== 0) this.#ask(ranked, row, suggest, found);
  }

  #ask({ runner, rank, suggestions }: RankedRunner, row: number, suggest: Suggest, found: PlacedFinding[]): void {
    const finding = runner.judge(this.#cursor);
    if (finding) found.push({ row, rank, finding: this.#withSuggestion(finding, runner.alone, suggestions, suggest) });
  }

  /** A better value than the one that a check on a lone column refuses, when one can be known. */
  #withSuggestion(
    finding: Finding,
    check: CompiledCheck | undefined,
    suggestions: CauseSuggestions,
    suggest: Suggest,
  ): Finding {
    const { cell, fieldNumber } = finding;
    const reader = this.#cursor.columns[(fieldNumber ?? 0) - 1]?.reader;
    if (finding.suggestion || cell === undefined || !reader || !check) return finding;
    const suggestion = suggestions.of(cell, () => suggest({ reader, cell, check }));
    return suggestion ? { ...finding, suggestion } : finding;
  }
}

/** Apart from the asynchronous part, which the engine does not make fast. */
function doubtfulRows(rows: number, refused: Uint8Array, asked: Uint32Array): number[] {
  const doubtful: number[] = [];
  for (let row = 0; row < rows; row++) if (refused[row] !== 0 || asked[row] !== 0) doubtful.push(row);
  return doubtful;
}
