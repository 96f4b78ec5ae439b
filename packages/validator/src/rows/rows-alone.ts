import type { Finding } from "@opendatalocale/report";
import type { RowBlock } from "@opendatalocale/tabular";
import { type CauseSample, CauseSamples, type IsCounted } from "../cause-sample.ts";
import type { Column } from "../column.ts";
import type { Suggest } from "../suggestions/suggest.ts";
import { BlockColumns } from "./block-columns.ts";
import { CELLS_RANK, type FoundAlone, type PlacedFinding, type Runner } from "./placed-finding.ts";
import { RowCursor } from "./row-cursor.ts";
import { RowDoubts } from "./row-doubts.ts";
import { RowGate } from "./row-gate.ts";
import { RowJudge } from "./row-judge.ts";

/** Runners that are asked about a whole block at once: one bit each. */
export const MAX_RUNNERS = 32;

interface RankedRunner {
  readonly runner: Runner;
  readonly rank: number;
  readonly bit: number;
  /** The columns it reads. */
  readonly mask: Uint32Array;
  readonly sampleOf: (type: string, fieldNumber: number) => CauseSample;
  readonly isCounted: IsCounted;
}

/**
 * What each row says alone: its cells, and the checks and rules that keep nothing from row to row. Blocks may come in any
 * order, to several of these in several threads.
 * First the bytes: the gate looks at each column, and each runner at the rows where none of its columns is in doubt. Then the
 * cells and runners that were not settled go the slow, exact road.
 */
export class RowsAlone {
  /** What the block's columns hold, for whoever looks at the block next. */
  readonly columns = new BlockColumns();
  readonly #gate: RowGate;
  readonly #doubts: RowDoubts;
  readonly #cursor: RowCursor;
  readonly #samples: CauseSamples;
  readonly #judgement: RowJudge;
  readonly #runners: readonly RankedRunner[];
  /** For each row of the block, the bits of the runners that did not settle it. */
  #asked = new Uint32Array(0);
  #suggest: Suggest | null = null;

  /**
   * @param runners at most {@link MAX_RUNNERS}, with the rank of each
   * @param toldPerCause findings of one cause that may be listed, or must be handed on: the next ones may only be counted
   */
  constructor(
    columns: readonly Column[],
    runners: readonly (readonly [rank: number, runner: Runner])[],
    toldPerCause: number,
  ) {
    this.#gate = new RowGate(columns);
    this.#doubts = new RowDoubts(columns);
    this.#samples = new CauseSamples(toldPerCause);
    this.#judgement = new RowJudge(this.#samples);
    this.#cursor = new RowCursor(columns);
    this.#runners = runners.map(([rank, runner], index) => {
      const sampleOf = this.#samples.byPlace();
      return {
        runner,
        rank,
        bit: 1 << index,
        mask: this.#doubts.maskOf(runner.indexes),
        sampleOf,
        isCounted: (type, fieldNumber, cell) => sampleOf(type, fieldNumber).absorbs(cell),
      };
    });
  }

  /** What the rows of the block say, and which have cells in doubt (the array is reused). */
  async check(block: RowBlock): Promise<FoundAlone> {
    this.#gate.sift(block);
    this.#doubts.look(block, this.#gate.refused, this.#gate);
    const refused = this.#moveColumnsTo(block);
    const asked = this.#sift(block);
    const doubtful = doubtfulRows(block.rows, refused, asked);
    if (doubtful.length === 0) return { found: [], counted: [], refused };
    // The repairs are loaded when the first faulty row is met.
    const suggest = this.#suggest ?? (await this.loadSuggestions());
    const found: PlacedFinding[] = [];
    for (const row of doubtful) this.#judge(block, row, refused[row] !== 0, asked[row] ?? 0, suggest, found);
    return { found, counted: this.#samples.takeCounts(), refused };
  }

  async loadSuggestions(): Promise<Suggest> {
    this.#suggest = (await import("../suggestions/suggest.ts")).suggest;
    return this.#suggest;
  }

  /** Rows that were refused are asked about too, but for those that lack cells; answers which were refused. */
  #moveColumnsTo(block: RowBlock): Uint8Array {
    const { count, refused, short } = this.#doubts;
    this.columns.moveTo(block, refused, count === 0 ? refused : short);
    return refused;
  }

  #sift(block: RowBlock): Uint32Array {
    if (this.#asked.length < block.rows) this.#asked = new Uint32Array(block.rows * 2);
    else this.#asked.fill(0, 0, block.rows);
    const { refused } = this.columns;
    for (const { runner, bit, mask } of this.#runners) {
      const skipped = this.#doubts.count === 0 ? refused : this.#doubts.skip(block.rows, mask, this.#asked, bit);
      runner.sift(this.columns, skipped, this.#asked, bit);
    }
    return this.#asked;
  }

  #judge(
    block: RowBlock,
    row: number,
    isRefused: boolean,
    asked: number,
    suggest: Suggest,
    found: PlacedFinding[],
  ): void {
    const cursor = this.#cursor;
    cursor.moveTo(block, row, isRefused ? this.#doubts : null);
    if (isRefused)
      this.#judgement.judge(cursor, this.#doubts, this.#gate.hasContent(block, row), suggest, (finding) =>
        found.push({ row, rank: CELLS_RANK, finding }),
      );
    if (asked === 0) return;
    for (const ranked of this.#runners) if ((asked & ranked.bit) !== 0) this.#ask(ranked, row, suggest, found);
  }

  #ask(ranked: RankedRunner, row: number, suggest: Suggest, found: PlacedFinding[]): void {
    const { runner, rank, sampleOf, isCounted } = ranked;
    const finding = runner.judge(this.#cursor, isCounted);
    if (!finding) return;
    const sample = sampleOf(finding.type, finding.fieldNumber ?? 0);
    const told = sample.tell(this.#withSuggestion(finding, runner, sample, suggest));
    found.push({ row, rank, finding: told });
  }

  /** A better value than the one that a check on a lone column refuses, when one can be known. */
  #withSuggestion(finding: Finding, { alone: check }: Runner, sample: CauseSample, suggest: Suggest): Finding {
    const { cell, fieldNumber } = finding;
    const reader = this.#cursor.columns[(fieldNumber ?? 0) - 1]?.reader;
    if (finding.suggestion || cell === undefined || !reader || !check) return finding;
    const suggestion = sample.suggestionFor(cell, () => suggest({ reader, cell, check }));
    return suggestion ? { ...finding, suggestion } : finding;
  }
}

/** Apart from the asynchronous part, which the engine does not make fast. */
function doubtfulRows(rows: number, refused: Uint8Array, asked: Uint32Array): number[] {
  const doubtful: number[] = [];
  for (let row = 0; row < rows; row++) if (refused[row] !== 0 || asked[row] !== 0) doubtful.push(row);
  return doubtful;
}
