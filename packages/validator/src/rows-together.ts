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
    const found: PlacedFinding[] = [];
    if (this.#runners.length === 0 && !this.#hasKeys) return found;
    const doubts = columns.doubted ?? this.#doubtsOf(columns);
    for (const [rank, runner] of this.#runners) this.#run(runner, rank, columns, doubts, found);
    if (this.#hasKeys) this.#runKeys(columns, doubts, found);
    return found.sort((a, b) => a.row - b.row || a.rank - b.rank);
  }

  /** For each row that the gate refused, in order, the columns in doubt. */
  #doubtsOf({ block, refused }: BlockColumns): Uint8Array[] {
    const doubts: Uint8Array[] = [];
    for (let row = 0; row < block.rows; row++) {
      if (refused[row] === 0) continue;
      this.#gate.lookAtEach(block, row);
      doubts.push(this.#gate.doubts.slice());
    }
    return doubts;
  }

  /** One runner down the block, whatever the others do: each remembers for itself. */
  #run(
    runner: Runner,
    rank: number,
    columns: BlockColumns,
    doubts: readonly Uint8Array[],
    found: PlacedFinding[],
  ): void {
    const { block, refused } = columns;
    runner.moveTo(columns);
    const alike = runner.likeAbove(columns);
    const listed = runner.doubts(columns);
    let nextListed = 0;
    let nextRefused = 0;
    for (let row = 0; row < block.rows; row++) {
      let doubted: Uint8Array | null = null;
      // Rows that were passed over may be listed too.
      while (listed !== null && (listed[nextListed] ?? block.rows) < row) nextListed++;
      const isListed = listed !== null && listed[nextListed] === row;
      if (refused[row] !== 0) {
        doubted = doubts[nextRefused++] ?? null;
        if (!(doubted && isAny(doubted, runner.indexes)) && runner.accepts(block, row)) continue;
      } else if ((listed !== null && !isListed) || runner.accepts(block, row)) {
        if (!alike) continue;
        const last = lastAlike(alike, row, block.rows);
        if (last > row) runner.again(last - row);
        row = last;
        continue;
      }
      this.#cursor.moveTo(block, row, doubted);
      const finding = runner.judge(this.#cursor);
      if (finding) found.push({ row, rank, finding });
    }
  }

  #runKeys(columns: BlockColumns, doubts: readonly Uint8Array[], found: PlacedFinding[]): void {
    const { block, refused } = columns;
    let nextRefused = 0;
    for (let row = 0; row < block.rows; row++) {
      const isRefused = refused[row] !== 0;
      this.#cursor.moveTo(block, row, isRefused ? (doubts[nextRefused++] ?? null) : null);
      this.#askKeys(block, row, !isRefused, found);
    }
  }

  #askKeys(block: RowBlock, row: number, accepted: boolean, found: PlacedFinding[]): void {
    const { uniqueness, links, foreignKeys } = this.#keys;
    const tell = (finding: Finding) => found.push({ row, rank: KEYS_RANK, finding });
    uniqueness?.judge(block, row, accepted, this.#cursor, tell);
    if (links) for (const finding of links(this.#cursor)) tell(finding);
    foreignKeys?.note(this.#cursor);
  }
}

/** The last of the rows after `row` that are each like the one above. */
function lastAlike(alike: Uint8Array, row: number, rows: number): number {
  let last = row;
  while (last + 1 < rows && alike[last + 1] === 1) last++;
  return last;
}

/** True when one of the columns (indexes in the file) is in doubt. */
function isAny(doubts: Uint8Array, indexes: Int32Array): boolean {
  for (let index = 0; index < indexes.length; index++) if (doubts[indexes[index] ?? -1] !== 0) return true;
  return false;
}
