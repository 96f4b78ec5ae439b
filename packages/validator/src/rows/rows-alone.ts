import type { Finding } from "@opendatalocale/report";
import type { RowBlock } from "@opendatalocale/tabular";
import { type CauseSample, CauseSamples, type IsCounted } from "../cause-sample.ts";
import type { Column } from "../column.ts";
import type { Suggest } from "../suggestions/suggest.ts";
import { BlockColumns } from "./block-columns.ts";
import type { CheckRefusal } from "./check-runner.ts";
import type { FoundAlone, PlacedFinding, Runner } from "./placed-finding.ts";
import { RowCursor } from "./row-cursor.ts";
import { RowDoubts } from "./row-doubts.ts";
import { RowGate } from "./row-gate.ts";
import { RowJudge } from "./row-judge.ts";
import { WholeRows } from "./whole-rows.ts";

/** Runners that are asked about a whole block at once: one bit each. */
export const MAX_RUNNERS = 32;

interface RankedRunner {
  readonly runner: Runner;
  readonly rank: number;
  readonly bit: number;
  /** The columns it reads. */
  readonly mask: Uint32Array;
  /** Index of the only column that it reads, when what it says hangs on that cell alone; else -1. */
  readonly column: number;
  /** What that cell's bytes alone say, and where it is counted; null when they cannot tell. */
  readonly refusal: (Pick<CheckRefusal, "refuses"> & { readonly sample: CauseSample }) | null;
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
  readonly #whole: WholeRows;
  readonly #gate: RowGate;
  /** Those of the block last checked. */
  readonly doubts: RowDoubts;
  readonly #cursor: RowCursor;
  readonly #samples: CauseSamples;
  readonly #judgement: RowJudge;
  readonly #runners: readonly RankedRunner[];
  /** For each row of the block, the bits of the runners that did not settle it. */
  #asked = new Uint32Array(0);
  #doubtful = new Int32Array(0);
  #suggest: Suggest | null = null;
  /** Where the finding last asked about was counted; null when it was not. */
  #counted: CauseSample | null = null;

  /**
   * @param runners at most {@link MAX_RUNNERS}, with the rank of each
   * @param toldPerCause findings of one cause that may be listed, or must be handed on: the next ones may only be counted
   */
  constructor(
    columns: readonly Column[],
    runners: readonly (readonly [rank: number, runner: Runner])[],
    toldPerCause: number,
  ) {
    this.#whole = new WholeRows(columns.length);
    this.#gate = new RowGate(columns);
    this.doubts = new RowDoubts(columns);
    this.#samples = new CauseSamples(toldPerCause);
    this.#judgement = new RowJudge(this.#samples);
    this.#cursor = new RowCursor(columns);
    this.#runners = runners.map(([rank, runner], index) => {
      const sampleOf = this.#samples.byPlace();
      const column = runner.alone ? (runner.indexes[0] ?? -1) : -1;
      const refusal = column < 0 ? null : runner.refusalIn(columns);
      return {
        runner,
        rank,
        bit: 1 << index,
        mask: this.doubts.maskOf(runner.indexes),
        column,
        refusal: refusal && { ...refusal, sample: sampleOf(refusal.type, column + 1) },
        sampleOf,
        isCounted: (type, fieldNumber, cell) => {
          const sample = sampleOf(type, fieldNumber);
          this.#counted = sample.absorbs(cell) ? sample : null;
          return this.#counted !== null;
        },
      };
    });
  }

  /** What the rows of the block say, and which have cells in doubt (the array is reused). */
  async check(block: RowBlock): Promise<FoundAlone> {
    const whole = this.#whole.of(block);
    this.#gate.sift(whole, this.#whole.short);
    this.doubts.look(block, this.#gate.refused, this.#gate.doubted, whole);
    const { refused } = this.doubts;
    // Rows that were refused are asked about too.
    this.columns.moveTo(block, refused, { whole, passed: this.doubts.none });
    const asked = this.#sift(block.rows);
    const doubtful = this.#listDoubtful(block.rows, refused, asked);
    if (doubtful === 0) return { found: [], counted: [], refused };
    // The repairs are loaded when the first faulty row is met.
    const suggest = this.#suggest ?? (await this.loadSuggestions());
    const found = this.#judgeRows(block, doubtful, refused, asked, suggest);
    return { found, counted: this.#samples.takeCounts(), refused };
  }

  async loadSuggestions(): Promise<Suggest> {
    this.#suggest = (await import("../suggestions/suggest.ts")).suggest;
    return this.#suggest;
  }

  #sift(rows: number): Uint32Array {
    if (this.#asked.length < rows) this.#asked = new Uint32Array(rows * 2);
    else this.#asked.fill(0, 0, rows);
    for (const { runner, bit, mask } of this.#runners)
      runner.sift(this.columns, this.doubts.skip(mask, this.#asked, bit), this.#asked, bit);
    return this.#asked;
  }

  /** Fills `#doubtful` with the rows to judge; answers how many they are. */
  #listDoubtful(rows: number, refused: Uint8Array, asked: Uint32Array): number {
    if (this.#doubtful.length < rows) this.#doubtful = new Int32Array(rows * 2);
    let count = 0;
    for (let row = 0; row < rows; row++) if (refused[row] !== 0 || asked[row] !== 0) this.#doubtful[count++] = row;
    return count;
  }

  #judgeRows(
    block: RowBlock,
    count: number,
    refused: Uint8Array,
    asked: Uint32Array,
    suggest: Suggest,
  ): PlacedFinding[] {
    const cursor = this.#cursor;
    const found: PlacedFinding[] = [];
    for (let index = 0; index < count; index++) {
      const row = this.#doubtful[index] as number; // listed
      const isRefused = refused[row] !== 0;
      cursor.moveTo(block, row, isRefused ? this.doubts : null);
      if (isRefused) this.#judgement.judge(cursor, this.doubts, this.#gate.hasContent(block, row), suggest, found);
      // A bit for each runner.
      for (let left = asked[row] ?? 0; left !== 0; left &= left - 1)
        this.#ask(this.#runners[31 - Math.clz32(left & -left)] as RankedRunner, row, isRefused, suggest, found);
    }
    return found;
  }

  #ask(ranked: RankedRunner, row: number, isRefused: boolean, suggest: Suggest, found: PlacedFinding[]): void {
    const { runner, rank, mask, column, refusal, sampleOf, isCounted } = ranked;
    if (isRefused && runner.passesOver(this.doubts, row, mask)) return;
    if (refusal?.sample.isFull && this.#cursor.bytesAre(column, refusal.refuses)) {
      refusal.sample.count();
      return;
    }
    const cell = column < 0 ? undefined : this.#cursor.cell(column);
    const counts = cell?.checkCounts?.[rank];
    if (counts !== undefined) {
      counts?.count();
      return;
    }
    this.#counted = null;
    const finding = runner.judge(this.#cursor, isCounted);
    if (!finding) {
      cell?.countOfCheck(rank, this.#counted);
      return;
    }
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
