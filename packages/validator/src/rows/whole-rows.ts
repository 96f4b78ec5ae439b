import type { BlockMemory, RowBlock } from "@opendatalocale/tabular";

/** Cells of a block whose rows are all made whole in the block's own memory, at most. */
const MOST_CELLS = 1 << 18;

const NO_ROWS = new Int32Array(0);

/** Where cells are told to stand. */
type CellArrays = Pick<RowBlock, "offset" | "start" | "end">;

/**
 * Blocks with rows that lack cells, as if these were there and empty: so that columns can be tested all together. Only the arrays are
 * copied, next to the block where there is room, so that the vector tests see them too.
 */
export class WholeRows {
  /** The rows that lack cells in the block last given to {@link of}. */
  short: Int32Array = NO_ROWS;
  readonly #width: number;
  #memory: BlockMemory | undefined;
  #near: CellArrays | null = null;
  #far: CellArrays = { offset: NO_ROWS, start: NO_ROWS, end: NO_ROWS };

  /** @param width how many columns there are */
  constructor(width: number) {
    this.#width = width;
  }

  /** The block itself where no row lacks a cell. It holds until the next one. */
  of(block: RowBlock): RowBlock {
    this.short = shortRows(block, this.#width);
    if (this.short.length === 0) return block;
    const cells = (block.offset[block.rows] ?? 0) + this.short.length * this.#width;
    const arrays = this.#arraysFor(block, cells);
    fill(arrays, block, this.#width);
    return { ...block, ...arrays };
  }

  #arraysFor({ memory, rows }: RowBlock, cells: number): CellArrays {
    if (memory !== this.#memory) {
      this.#memory = memory;
      this.#near = memory ? arraysIn(memory) : null;
    }
    if (this.#near && cells <= MOST_CELLS && rows < this.#near.offset.length) return this.#near;
    const { offset, start } = this.#far;
    if (offset.length <= rows || start.length < cells)
      this.#far = {
        offset: new Int32Array(rows * 2),
        start: new Int32Array(cells * 2),
        end: new Int32Array(cells * 2),
      };
    return this.#far;
  }
}

function arraysIn({ memory, mostRows, reserve }: BlockMemory): CellArrays | null {
  const array = (length: number): Int32Array | null => {
    const at = reserve(length * 4);
    return at === null ? null : new Int32Array(memory.buffer, at, length);
  };
  const [offset, start, end] = [array(mostRows + 1), array(MOST_CELLS), array(MOST_CELLS)];
  return offset && start && end ? { offset, start, end } : null;
}

function shortRows({ rows, offset }: RowBlock, width: number): Int32Array {
  let count = 0;
  for (let row = 0; row < rows; row++) if (isShort(offset, row, width)) count++;
  if (count === 0) return NO_ROWS;
  const short = new Int32Array(count);
  for (let row = 0, at = 0; row < rows; row++) if (isShort(offset, row, width)) short[at++] = row;
  return short;
}

function isShort(offset: Int32Array, row: number, width: number): boolean {
  // A row of the block.
  return (offset[row + 1] as number) - (offset[row] as number) < width;
}

function fill(whole: CellArrays, { rows, offset, start, end }: RowBlock, width: number): void {
  let to = 0;
  for (let row = 0; row < rows; row++) {
    whole.offset[row] = to;
    const wholeAt = to + width;
    // Indexes stay inside the arrays: the block has `offset[rows]` cells.
    const last = offset[row + 1] as number;
    for (let cell = offset[row] as number; cell < last; cell++, to++) {
      whole.start[to] = start[cell] as number;
      whole.end[to] = end[cell] as number;
    }
    for (; to < wholeAt; to++) {
      whole.start[to] = 0;
      whole.end[to] = 0;
    }
  }
  whole.offset[rows] = to;
}
