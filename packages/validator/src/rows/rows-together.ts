import type { Finding } from "@opendatalocale/report";
import type { RowBlock } from "@opendatalocale/tabular";
import type { Column } from "../column.ts";
import type { ForeignKeys } from "../keys/foreign-keys.ts";
import type { Uniqueness } from "../keys/uniqueness.ts";
import type { BlockColumns } from "./block-columns.ts";
import { KEYS_RANK, type PlacedFinding, type Runner } from "./placed-finding.ts";
import { RowCursor } from "./row-cursor.ts";
import { RowDoubts } from "./row-doubts.ts";

/** What must not be seen twice, or must be found elsewhere. */
export interface RowKeys {
  readonly uniqueness: Uniqueness | null;
  readonly links: ((cursor: RowCursor) => Iterable<Finding>) | null;
  readonly foreignKeys: ForeignKeys | null;
}

/** A runner, its place in the order of telling, and the columns that it reads. */
type RankedRunner = readonly [rank: number, runner: Runner, mask: Uint32Array];

/** What rows say of one another: rules that remember, keys. Blocks must come in the order of the file. */
export class RowsTogether {
  readonly #runners: readonly RankedRunner[];
  readonly #keys: RowKeys;
  readonly #hasKeys: boolean;
  readonly #ownDoubts: RowDoubts;
  readonly #cursor: RowCursor;

  constructor(
    columns: readonly Column[],
    runners: readonly (readonly [rank: number, runner: Runner])[],
    keys: RowKeys,
  ) {
    this.#ownDoubts = new RowDoubts(columns, new Set(runners.flatMap(([, { indexes }]) => [...indexes])));
    this.#runners = runners.map(([rank, runner]) => [rank, runner, this.#ownDoubts.maskOf(runner.indexes)]);
    this.#keys = keys;
    this.#hasKeys = keys.uniqueness !== null || keys.links !== null || keys.foreignKeys !== null;
    this.#cursor = new RowCursor(columns);
  }

  /** @param known the doubts of the block, where it was looked at on this thread */
  check(columns: BlockColumns, known: RowDoubts | null): PlacedFinding[] {
    const found: PlacedFinding[] = [];
    if (this.#runners.length === 0 && !this.#hasKeys) return found;
    const doubts = known ?? this.#ownDoubts;
    if (!known) doubts.look(columns.original, columns.refused);
    for (const ranked of this.#runners) this.#run(ranked, columns, doubts, found);
    if (this.#hasKeys) this.#runKeys(columns, doubts, found);
    return found.sort((a, b) => a.row - b.row || a.rank - b.rank);
  }

  /** One runner down the block, whatever the others do: each remembers for itself. */
  #run([rank, runner, mask]: RankedRunner, columns: BlockColumns, doubts: RowDoubts, found: PlacedFinding[]): void {
    const { block, original, refused } = columns;
    runner.moveTo(columns);
    const alike = runner.likeAbove(columns);
    const listed = runner.doubts(columns);
    let nextListed = 0;
    for (
      let row = runner.acceptRun(columns, 0, alike);
      row < block.rows;
      row = runner.acceptRun(columns, row + 1, alike)
    ) {
      // Rows that were passed over may be listed too.
      while (listed !== null && (listed[nextListed] ?? block.rows) < row) nextListed++;
      const isListed = listed !== null && listed[nextListed] === row;
      const isRefused = refused[row] !== 0;
      if (isRefused) {
        if (runner.passesOver(doubts, row, mask)) continue;
        if (!doubts.touches(row, mask) && runner.accepts(block, row)) continue;
      } else if ((listed !== null && !isListed) || runner.accepts(block, row)) continue;
      this.#cursor.moveTo(original, row, isRefused ? doubts : null);
      const finding = runner.judge(this.#cursor);
      if (finding) found.push({ row, rank, finding });
    }
  }

  #runKeys({ original: block, refused }: BlockColumns, doubts: RowDoubts, found: PlacedFinding[]): void {
    for (let row = 0; row < block.rows; row++) {
      const isRefused = refused[row] !== 0;
      this.#cursor.moveTo(block, row, isRefused ? doubts : null);
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
