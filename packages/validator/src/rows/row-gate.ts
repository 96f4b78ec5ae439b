import type { FieldReader } from "@opendatalocale/table-schema";
import type { RowBlock } from "@opendatalocale/tabular";
import type { Column } from "../column.ts";
import { type GatedColumn, VectorGate } from "../vector/vector-gate.ts";
import { vectorTestsFor } from "../vector/vector-tests.ts";

/**
 * The hot path of the whole product: tells from bytes, without making a string, which rows surely read without error and
 * are surely not blank. Goes column by column, so that each loop asks one question; where the block stands in the memory of the
 * vector tests, they ask it.
 */
export class RowGate {
  /** 1 for the rows in doubt of the block last given to {@link sift}. */
  refused: Uint8Array = new Uint8Array(0);
  /** The row and the column, in turn, of each cell in doubt; null when nobody listed them. */
  doubted: Int32Array | null = null;
  readonly #columns: readonly Column[];
  /** Those where something may be wrong. */
  readonly #tested: readonly GatedColumn[];
  #vector: VectorGate | null = null;
  #ownRefused = new Uint8Array(0);
  readonly #isRequired: boolean;
  /** Columns where a non-empty cell is a value: those where nothing but the empty text means "missing". */
  readonly #showsContent: Int32Array;

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#isRequired = columns.some(({ reader }) => reader?.required);
    const showsContent = ({ reader }: Column) => reader === null || reader.missesOnlyEmpty;
    this.#showsContent = Int32Array.from(columns.flatMap((column, index) => (showsContent(column) ? [index] : [])));
    this.#tested = columns.flatMap(({ reader }, index) => {
      if (!reader || (reader.acceptsEmpty && reader.acceptsContent === null)) return [];
      return [{ index, reader }];
    });
  }

  /**
   * Fills {@link refused}: 0 for the rows where nothing is wrong.
   * @param block all its rows have all the columns
   * @param short those that only seem to
   */
  sift(block: RowBlock, short: Int32Array): void {
    const vector = this.#vectorFor(block);
    if (vector) {
      vector.sift(block);
      this.refused = vector.tests.refused;
      this.doubted = vector.tests.doubted();
    } else this.#siftPlainly(block);
    for (let at = 0; at < short.length; at++) this.refused[short[at] as number] = 1;
  }

  #siftPlainly(block: RowBlock): void {
    this.doubted = null;
    if (this.#ownRefused.length < block.rows) this.#ownRefused = new Uint8Array(block.rows * 2);
    const refused = this.#ownRefused;
    this.refused = refused;
    const width = this.#columns.length;
    // Indexes stay inside the arrays, here and below: the block has `offset[block.rows]` cells.
    for (let row = 0; row < block.rows; row++) {
      const isWhole = (block.offset[row + 1] as number) - (block.offset[row] as number) === width;
      refused[row] = isWhole && (this.#isRequired || this.hasContent(block, row)) ? 0 : 1;
    }
    for (const { index, reader } of this.#tested) {
      const { acceptsEmpty, acceptsContent } = reader;
      if (acceptsContent === null) refuseEmpty(block, index, refused);
      else refuseDoubtful(block, index, acceptsEmpty, acceptsContent, refused);
    }
  }

  #vectorFor(block: RowBlock): VectorGate | null {
    const tests = vectorTestsFor(block);
    if (!tests) return null;
    if (this.#vector?.tests !== tests)
      this.#vector = VectorGate.open(tests, this.#columns.length, this.#tested, this.#isRequired, this.#showsContent);
    return this.#vector;
  }

  /** True when a cell of the row surely is a value: the row is no blank one. */
  hasContent({ offset, start, end }: RowBlock, row: number): boolean {
    const first = offset[row] ?? 0;
    const count = (offset[row + 1] ?? 0) - first;
    for (let index = 0; index < this.#showsContent.length; index++) {
      const column = this.#showsContent[index] ?? 0;
      if (column < count && (end[first + column] ?? 0) > (start[first + column] ?? 0)) return true;
    }
    return false;
  }
}

function refuseEmpty({ rows, offset, start, end }: RowBlock, column: number, refused: Uint8Array): void {
  for (let row = 0; row < rows; row++) {
    // A row refused for its width may end before the column: its cell is then another row's, and the answer changes nothing.
    const cell = (offset[row] as number) + column;
    if (start[cell] === end[cell]) refused[row] = 1;
  }
}

function refuseDoubtful(
  { bytes, rows, offset, start, end }: RowBlock,
  column: number,
  acceptsEmpty: boolean,
  accepts: NonNullable<FieldReader["acceptsContent"]>,
  refused: Uint8Array,
): void {
  for (let row = 0; row < rows; row++) {
    if (refused[row] !== 0) continue;
    // The row has all the columns.
    const cell = (offset[row] as number) + column;
    const from = start[cell] as number;
    const to = end[cell] as number;
    if (from === to ? !acceptsEmpty : !accepts(bytes, from, to)) refused[row] = 1;
  }
}
