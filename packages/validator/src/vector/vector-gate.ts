import type { RowBlock } from "@opendatalocale/tabular";
import type { Column } from "../column.ts";
import { ColumnProgram } from "./column-program.ts";
import { ifRoom, type VectorTests } from "./vector-tests.ts";

/** How JavaScript refuses the rows whose cell of a column is in doubt. */
export type ColumnSift = (block: RowBlock, refused: Uint8Array) => void;

/** A column to test, and its number. */
export interface GatedColumn {
  readonly index: number;
  readonly sift: ColumnSift;
}

/** The gate's columns as programs of the tests of one memory. */
export class VectorGate {
  readonly tests: VectorTests;
  readonly #width: number;
  readonly #isRequired: boolean;
  readonly #showsContentAt: number;
  readonly #showsContent: number;
  readonly #columns: readonly (ColumnProgram | ColumnSift)[];

  /** Null when there is no room for it. */
  static open(
    tests: VectorTests,
    columns: readonly Column[],
    tested: readonly GatedColumn[],
    isRequired: boolean,
    showsContent: Int32Array,
  ): VectorGate | null {
    return ifRoom(() => new VectorGate(tests, columns, tested, isRequired, showsContent));
  }

  private constructor(
    tests: VectorTests,
    columns: readonly Column[],
    tested: readonly GatedColumn[],
    isRequired: boolean,
    showsContent: Int32Array,
  ) {
    this.tests = tests;
    this.#width = columns.length;
    this.#isRequired = isRequired;
    this.#showsContent = showsContent.length;
    this.#showsContentAt = tests.list([...showsContent]);
    this.#columns = tested.map(({ index, sift }) => {
      const reader = columns[index]?.reader;
      return (reader && ColumnProgram.write(tests, index, reader)) || sift;
    });
  }

  sift(block: RowBlock): void {
    const { tests } = this;
    tests.look(block, tests.refused);
    tests.exports.siftWidths(this.#width, this.#isRequired, this.#showsContentAt, this.#showsContent);
    for (const column of this.#columns)
      if (column instanceof ColumnProgram) column.sift(block);
      else column(block, tests.refused);
  }
}
