import type { RowBlock } from "@opendatalocale/tabular";
import type { Column } from "../column.ts";
import { ColumnProgram, type TellRefused } from "./column-program.ts";
import { ifRoom, type VectorTests } from "./vector-tests.ts";

/** How JavaScript refuses the rows whose cell of a column is in doubt. */
export type ColumnSift = (block: RowBlock, refused: Uint8Array) => void;

/** A column to test, and its number. */
export interface GatedColumn {
  readonly index: number;
  readonly sift: ColumnSift;
  /** The same of one row, which has the column. */
  readonly refuses: (block: RowBlock, row: number) => boolean;
}

/** The gate's columns as programs of the tests of one memory. */
export class VectorGate {
  readonly tests: VectorTests;
  readonly #width: number;
  readonly #isRequired: boolean;
  readonly #showsContentAt: number;
  readonly #showsContent: number;
  readonly #program: ColumnProgram;
  /** Of the columns that the program cannot hold. */
  readonly #others: readonly GatedColumn[];

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
    this.#program = new ColumnProgram(tests);
    this.#others = tested.filter(({ index }) => {
      const reader = columns[index]?.reader;
      return !reader || !this.#program.add(index, reader);
    });
    this.#program.write();
  }

  sift(block: RowBlock): void {
    const { tests } = this;
    tests.look(block, tests.refused);
    tests.exports.siftWidths(this.#width, this.#isRequired, this.#showsContentAt, this.#showsContent);
    this.#program.sift(block);
    for (const { sift } of this.#others) sift(block, tests.refused);
  }

  /** Asks each column alone about the rows, which have all the columns; `tell` reads which of them it refuses. Spoils what {@link sift} found. */
  siftEach(block: RowBlock, rows: Int32Array, tell: TellRefused): void {
    this.tests.look(block, this.tests.refused);
    this.#program.siftEach(block, rows, tell);
    for (const { index, refuses } of this.#others)
      tell(
        index,
        rows.filter((row) => refuses(block, row)),
      );
  }
}
