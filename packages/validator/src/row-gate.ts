import type { FieldReader } from "@opendatalocale/table-schema";
import type { RowBlock } from "@opendatalocale/tabular";
import type { Column } from "./column.ts";

/**
 * The hot path of the whole product: tells from bytes, without making a string, which rows surely read without error and
 * are surely not blank, and which cells of the others are in doubt.
 */
export class RowGate {
  /** 1 for the columns in doubt in the row last given to {@link lookAtEach}: the exact road must read their cells. */
  readonly doubts: Uint8Array;
  readonly #columns: readonly Column[];
  readonly #isRequired: boolean;
  /** Columns where a non-empty cell is a value: those where nothing but the empty text means "missing". */
  readonly #showsContent: Int32Array;
  /** The columns where something may be wrong, and what to ask of their cells. */
  readonly #tested: Int32Array;
  readonly #acceptsEmpty: Uint8Array;
  readonly #acceptsContent: readonly FieldReader["acceptsContent"][];

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.doubts = new Uint8Array(columns.length);
    this.#isRequired = columns.some(({ reader }) => reader?.required);
    const showsContent = ({ reader }: Column) => reader === null || reader.missesOnlyEmpty;
    this.#showsContent = Int32Array.from(columns.flatMap((column, index) => (showsContent(column) ? [index] : [])));
    const tested = columns.flatMap(({ reader }, index) =>
      reader && !(reader.acceptsEmpty && reader.acceptsContent === null) ? [{ reader, index }] : [],
    );
    this.#tested = Int32Array.from(tested, ({ index }) => index);
    this.#acceptsEmpty = Uint8Array.from(tested, ({ reader }) => (reader.acceptsEmpty ? 1 : 0));
    this.#acceptsContent = tested.map(({ reader }) => reader.acceptsContent);
  }

  /** True: nothing is wrong with the row. False: in doubt. */
  accepts({ bytes, offset, start, end }: RowBlock, row: number): boolean {
    // Indexes stay inside the arrays: `row < block.rows` and the block has `offset[row + 1]` cells.
    const first = offset[row] as number;
    if ((offset[row + 1] as number) - first !== this.#columns.length) return false;
    const tested = this.#tested;
    const acceptsContent = this.#acceptsContent;
    for (let index = 0; index < tested.length; index++) {
      const cell = first + (tested[index] as number);
      const from = start[cell] as number;
      const to = end[cell] as number;
      if (from === to) {
        if (this.#acceptsEmpty[index] === 0) return false;
      } else {
        const accept = acceptsContent[index] ?? null;
        if (accept !== null && !accept(bytes, from, to)) return false;
      }
    }
    return this.#isRequired || this.hasContent(start, end, first, this.#columns.length);
  }

  /** Fills {@link doubts} for a row that {@link accepts} refused. A cell that is not there is in doubt. */
  lookAtEach({ bytes, offset, start, end }: RowBlock, row: number): void {
    const first = offset[row] ?? 0;
    const count = (offset[row + 1] ?? 0) - first;
    for (let index = 0; index < this.#columns.length; index++) {
      const reader = this.#columns[index]?.reader;
      const isFine =
        index < count && (!reader || reader.accepts(bytes, start[first + index] ?? 0, end[first + index] ?? 0));
      this.doubts[index] = isFine ? 0 : 1;
    }
  }

  /** True when one of the columns (indexes in the file) is in doubt. */
  doubtsAny(indexes: Int32Array): boolean {
    for (let index = 0; index < indexes.length; index++) if (this.doubts[indexes[index] ?? -1] !== 0) return true;
    return false;
  }

  /** True when one of the `count` cells from `first` surely is a value, which makes the row no blank one. */
  hasContent(start: Int32Array, end: Int32Array, first: number, count: number): boolean {
    for (let index = 0; index < this.#showsContent.length; index++) {
      const column = this.#showsContent[index] ?? 0;
      if (column < count && (end[first + column] ?? 0) > (start[first + column] ?? 0)) return true;
    }
    return false;
  }
}
