import type { Finding } from "@opendatalocale/report";
import type { RowBlock } from "@opendatalocale/tabular";
import type { BlockColumns } from "./block-columns.ts";
import type { Column } from "./column.ts";
import type { ForeignKeys } from "./keys/foreign-keys.ts";
import type { Uniqueness } from "./keys/uniqueness.ts";
import { KEYS_RANK, type PlacedFinding, type Runner } from "./placed-finding.ts";
import { RowCursor } from "./row-cursor.ts";
import { RowGate } from "./row-gate.ts";

/** What must not be seen twice, or must be found elsewhere. */
export interface RowKeys {
  readonly uniqueness: Uniqueness | null;
  readonly links: ((cursor: RowCursor) => Iterable<Finding>) | null;
  readonly foreignKeys: ForeignKeys | null;
}

/** What rows say of one another: rules that remember, keys. Blocks must come in the order of the file. */
export class RowsTogether {
  readonly #runners: readonly (readonly [rank: number, runner: Runner])[];
  readonly #keys: RowKeys;
  readonly #hasKeys: boolean;
  readonly #gate: RowGate;
  readonly #cursor: RowCursor;

  constructor(
    columns: readonly Column[],
    runners: readonly (readonly [rank: number, runner: Runner])[],
    keys: RowKeys,
  ) {
    this.#runners = runners;
    this.#keys = keys;
    this.#hasKeys = keys.uniqueness !== null || keys.links !== null || keys.foreignKeys !== null;
    this.#gate = new RowGate(columns);
    this.#cursor = new RowCursor(columns);
  }

  check(columns: BlockColumns): PlacedFinding[] {
    const { block, refused } = columns;
    const found: PlacedFinding[] = [];
    if (this.#runners.length === 0 && !this.#hasKeys) return found;
    for (const [, runner] of this.#runners) runner.moveTo(columns);
    for (let row = 0; row < block.rows; row++) {
      const isRefused = refused[row] !== 0;
      if (isRefused) this.#gate.lookAtEach(block, row);
      this.#cursor.moveTo(block, row, isRefused ? this.#gate.doubts : null);
      for (let index = 0; index < this.#runners.length; index++) {
        // `index` is inside.
        const [rank, runner] = this.#runners[index] as readonly [number, Runner];
        if (!(isRefused && this.#gate.doubtsAny(runner.indexes)) && runner.accepts(block, row)) continue;
        const finding = runner.judge(this.#cursor);
        if (finding) found.push({ row, rank, finding });
      }
      if (this.#hasKeys) this.#askKeys(block, row, !isRefused, found);
    }
    return found;
  }

  #askKeys(block: RowBlock, row: number, accepted: boolean, found: PlacedFinding[]): void {
    const { uniqueness, links, foreignKeys } = this.#keys;
    const tell = (finding: Finding) => found.push({ row, rank: KEYS_RANK, finding });
    uniqueness?.judge(block, row, accepted, this.#cursor, tell);
    if (links) for (const finding of links(this.#cursor)) tell(finding);
    foreignKeys?.note(this.#cursor);
  }
}
