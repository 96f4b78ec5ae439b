import type { Finding, FindingCollector } from "@opendatalocale/report";
import type { RowBlock } from "@opendatalocale/tabular";
import { BlockColumns } from "./block-columns.ts";
import type { CheckRunner } from "./check-runner.ts";
import type { Column } from "./column.ts";
import type { ForeignKeys } from "./keys/foreign-keys.ts";
import type { Uniqueness } from "./keys/uniqueness.ts";
import { RowCursor } from "./row-cursor.ts";
import { RowGate } from "./row-gate.ts";
import { judgeRow } from "./row-judge.ts";
import type { RuleRunner } from "./rule-runner.ts";

/** All that is asked of the rows of a table. */
export interface RowPlan {
  readonly columns: readonly Column[];
  readonly checks: readonly CheckRunner[];
  readonly rules: readonly RuleRunner[];
  readonly uniqueness: Uniqueness | null;
  readonly links: ((cursor: RowCursor) => Iterable<Finding>) | null;
  readonly foreignKeys: ForeignKeys | null;
}

type Runner = CheckRunner | RuleRunner;

/** Runners that are asked about a whole block at once: one bit each. */
const MAX_BITS = 32;

/**
 * Checks blocks of rows. First the bytes: the gate looks at each column, and each check or rule that keeps nothing from row
 * to row looks at the rows that the gate accepts. Then, row by row, the cells, checks and rules that were not settled
 * go the slow, exact road.
 */
export class RowChecker {
  readonly #plan: RowPlan;
  readonly #collector: FindingCollector;
  readonly #gate: RowGate;
  readonly #cursor: RowCursor;
  readonly #columns = new BlockColumns();
  /** In the order in which they speak of a row. */
  readonly #runners: readonly Runner[];
  /** Asked about a block at once, and the bit of each; in step with `#runners`, 0 for those asked row by row. */
  readonly #bits: Uint32Array;
  readonly #askedEachRow: readonly Runner[];
  /** For each row of the block that the gate accepts, the bits of those that did not. */
  #asked = new Uint32Array(0);
  #hasBegun = false;

  constructor(plan: RowPlan, collector: FindingCollector) {
    this.#plan = plan;
    this.#collector = collector;
    this.#gate = new RowGate(plan.columns);
    this.#cursor = new RowCursor(plan.columns);
    this.#runners = [...plan.checks, ...plan.rules];
    this.#bits = new Uint32Array(this.#runners.length);
    let used = 0;
    for (const [index, runner] of this.#runners.entries())
      if (runner.eachRowAlone && used < MAX_BITS) this.#bits[index] = 1 << used++;
    this.#askedEachRow = this.#runners.filter((_, index) => this.#bits[index] === 0);
  }

  check(block: RowBlock): void {
    if (block.rows > 0) this.#begin();
    this.#gate.sift(block);
    const { refused } = this.#gate;
    this.#columns.moveTo(block, refused);
    const asked = this.#sift(block);
    const askedEachRow = this.#askedEachRow;
    const hasKeys = this.#plan.uniqueness !== null || this.#plan.links !== null || this.#plan.foreignKeys !== null;
    for (let row = 0; row < block.rows; row++) {
      this.#cursor.moveTo(block, row);
      if (refused[row] !== 0) this.#judge(block, row);
      else if (asked[row] !== 0) this.#askSome(block, row, asked[row] ?? 0);
      else
        for (let index = 0; index < askedEachRow.length; index++) this.#ask(askedEachRow[index] as Runner, block, row); // `index` is inside
      if (hasKeys) this.#rememberKeys();
    }
  }

  /** What could only be known once every row was read. */
  end(): void {
    this.#addAll(this.#plan.foreignKeys?.end() ?? []);
    for (const rule of this.#plan.rules) this.#addAll(rule.end());
  }

  /** Checks complain of columns that are not there when the first row comes, as the official validator's do. */
  #begin(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    for (const check of this.#plan.checks) this.#add(check.begin());
  }

  #sift(block: RowBlock): Uint32Array {
    if (this.#asked.length < block.rows) this.#asked = new Uint32Array(block.rows * 2);
    else this.#asked.fill(0, 0, block.rows);
    for (const [index, runner] of this.#runners.entries()) {
      const bit = this.#bits[index] ?? 0;
      if (bit !== 0) runner.sift(this.#columns, this.#asked, bit);
      else runner.moveTo(this.#columns);
    }
    return this.#asked;
  }

  /** A row that the gate refused. */
  #judge(block: RowBlock, row: number): void {
    const gate = this.#gate;
    gate.lookAtEach(block, row);
    this.#addAll(judgeRow(this.#cursor, gate.doubts));
    for (const runner of this.#runners) {
      if (gate.doubtsAny(runner.indexes)) this.#add(runner.judge(this.#cursor));
      else this.#ask(runner, block, row);
    }
  }

  /** A row that the gate accepted, and some runner did not. */
  #askSome(block: RowBlock, row: number, asked: number): void {
    for (const [index, runner] of this.#runners.entries()) {
      const bit = this.#bits[index] ?? 0;
      if (bit === 0) this.#ask(runner, block, row);
      else if ((asked & bit) !== 0) this.#add(runner.judge(this.#cursor));
    }
  }

  #ask(runner: Runner, block: RowBlock, row: number): void {
    if (!runner.accepts(block, row)) this.#add(runner.judge(this.#cursor));
  }

  #rememberKeys(): void {
    const { uniqueness, links, foreignKeys } = this.#plan;
    if (uniqueness) this.#addAll(uniqueness.judge(this.#cursor));
    if (links) this.#addAll(links(this.#cursor));
    foreignKeys?.note(this.#cursor);
  }

  #add(finding: Finding | null): void {
    if (finding) this.#collector.add(finding);
  }

  #addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) this.#collector.add(finding);
  }
}
