import type { VectorTests } from "./vector-tests.ts";

/** Bytes that the numbers of a column take: one a row of a tile (`wasm/block.ts`). */
const TILE_BYTES = 32 * 4;

/** The columns whose cells are compared as numbers: those of a tile of rows are read once, for all the questions about it. */
export class NumberColumns {
  readonly #tests: VectorTests;
  readonly #places = new Map<number, number>();
  /** Address of the list of columns, each with its place. */
  at = 0;

  constructor(tests: VectorTests) {
    this.#tests = tests;
  }

  /** How many columns there are. */
  get count(): number {
    return this.#places.size;
  }

  /** Where the numbers of the column are put. */
  placeOf(column: number): number {
    const known = this.#places.get(column);
    if (known !== undefined) return known;
    const place = this.#tests.reserve(TILE_BYTES);
    // Listed before it counts: there may be no room for the list.
    this.at = this.#tests.list([...this.#places, [column, place]].flat());
    this.#places.set(column, place);
    return place;
  }
}
