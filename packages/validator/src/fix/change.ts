/** One change of the file, so that it can be read and undone. */
export interface Change {
  /**
   * Name of a repair of cells, or one of the file's: `encoding`, `byte-order-mark`, `separator`, `line-ends`,
   * `quote`, `rename-column`, `reorder-columns`, `add-column`, `empty-column`,
   * `title-row`, `blank-row`, `total-row`, `short-row`, `long-row`, `swapped-coordinates`, `formula`.
   */
  readonly repair: string;
  readonly confidence: "safe" | "to-confirm";
  /** Row of the original file; null for the header and the file. */
  readonly row: number | null;
  /** Position of the column in the original file, from 1; null for a whole row, the file, or a column that is added. */
  readonly column: number | null;
  /** Name of the column in the mended file; empty for a whole row or the file. */
  readonly field: string;
  /** The cell; for a row left out or the labels of a header put in order, a JSON list of them. */
  readonly before: string;
  /** The cell; for columns put in order, a JSON list of the positions that they had, from 1. */
  readonly after: string;
}

/** Many changes of the same kind in the same column. */
export type ChangeKind = Pick<Change, "repair" | "field" | "confidence">;

/** Asked of each change; tells it to whoever listens, and whether it is made. */
export type Decide = (change: Change) => boolean;
