import type { FieldReader } from "@opendatalocale/table-schema";
import type { RowBlock } from "@opendatalocale/tabular";
import { ColumnProgram } from "./column-program.ts";
import { ifRoom, type VectorTests } from "./vector-tests.ts";

/** A column to test. */
export interface GatedColumn {
  readonly index: number;
  readonly reader: FieldReader;
}

/** The gate's columns as programs of the tests of one memory. */
export class VectorGate {
  readonly tests: VectorTests;
  readonly #width: number;
  readonly #isRequired: boolean;
  readonly #showsContentAt: number;
  readonly #showsContent: number;
  readonly #program: ColumnProgram;
  /** Those that the program cannot hold. */
  readonly #others: readonly GatedColumn[];

  /** Null when there is no room for it. @param width how many columns there are */
  static open(
    tests: VectorTests,
    width: number,
    tested: readonly GatedColumn[],
    isRequired: boolean,
    showsContent: Int32Array,
  ): VectorGate | null {
    return ifRoom(() => new VectorGate(tests, width, tested, isRequired, showsContent));
  }

  private constructor(
    tests: VectorTests,
    width: number,
    tested: readonly GatedColumn[],
    isRequired: boolean,
    showsContent: Int32Array,
  ) {
    this.tests = tests;
    this.#width = width;
    this.#isRequired = isRequired;
    this.#showsContent = showsContent.length;
    this.#showsContentAt = tests.list([...showsContent]);
    this.#program = new ColumnProgram(tests);
    this.#others = tested.filter(({ index, reader }) => !this.#program.add(index, reader));
    this.#program.write();
  }

  /** Refuses rows; `tests.doubted` then tells which cells of those that have all the columns made it so. */
  sift(block: RowBlock): void {
    const { tests } = this;
    tests.look(block, tests.refused);
    tests.exports.siftWidths(this.#width, this.#isRequired, this.#showsContentAt, this.#showsContent);
    this.#program.sift(block);
    for (const column of this.#others) this.#siftOther(block, column);
  }

  #siftOther({ bytes, rows, offset, start, end }: RowBlock, { index, reader }: GatedColumn): void {
    const { acceptsEmpty, acceptsContent } = reader;
    for (let row = 0; row < rows; row++) {
      // The block has `offset[block.rows]` cells.
      const first = offset[row] as number;
      if ((offset[row + 1] as number) - first < this.#width) continue;
      const from = start[first + index] as number;
      const to = end[first + index] as number;
      if (from === to ? !acceptsEmpty : acceptsContent?.(bytes, from, to) === false) this.tests.doubt(row, index);
    }
  }
}
