import type { Finding, FindingCollector } from "@opendatalocale/report";
import type { RowBlock } from "@opendatalocale/tabular";
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

/**
 * Checks blocks of rows. Each row first meets the gate (bytes only); the cells, checks and rules it cannot settle go the
 * slow, exact road.
 */
export class RowChecker {
  readonly #plan: RowPlan;
  readonly #collector: FindingCollector;
  readonly #gate: RowGate;
  readonly #cursor: RowCursor;
  #hasBegun = false;

  constructor(plan: RowPlan, collector: FindingCollector) {
    this.#plan = plan;
    this.#collector = collector;
    this.#gate = new RowGate(plan.columns);
    this.#cursor = new RowCursor(plan.columns);
  }

  check(block: RowBlock): void {
    if (block.rows > 0) this.#begin();
    const gate = this.#gate;
    for (let row = 0; row < block.rows; row++) {
      const accepted = gate.accepts(block, row);
      this.#cursor.moveTo(block, row);
      if (!accepted) {
        gate.lookAtEach(block, row);
        this.#addAll(judgeRow(this.#cursor, gate.doubts));
      }
      this.#ask(this.#plan.checks, block, row, accepted);
      this.#ask(this.#plan.rules, block, row, accepted);
      this.#rememberKeys();
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

  #ask(runners: readonly (CheckRunner | RuleRunner)[], block: RowBlock, row: number, accepted: boolean): void {
    for (let index = 0; index < runners.length; index++) {
      // `index` is inside.
      const runner = runners[index] as CheckRunner | RuleRunner;
      const isSure = accepted || !this.#gate.doubtsAny(runner.indexes);
      if (!(isSure && runner.accepts(block, row))) this.#add(runner.judge(this.#cursor));
    }
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
