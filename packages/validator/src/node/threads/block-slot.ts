import type { BlockMemory, BlockPlaces, RowBlock } from "@opendatalocale/tabular";
import { MAX_HASHED } from "./hash-questions.ts";

/** Numbers that go with a block: those of {@link BlockFacts}. */
const FACTS = 6;

/** What is told of a block beside its rows. */
export interface BlockFacts {
  /** Bytes of the file read by then. */
  readonly bytes: number;
  /** Questions that its fingerprints answer. */
  readonly hashed: number;
  /** Its text surely holds no damage. */
  readonly isSound: boolean;
}

/** What goes with the block that stands in a place, in memory that threads share: the one that checks it writes, the first one reads. */
export class BlockSlot {
  readonly memory: SharedArrayBuffer;
  /** 1 for the rows whose cells are in doubt. */
  readonly refused: Uint8Array;
  /** Fingerprints of the rows' cells in some columns, for a few such questions: two numbers a row. */
  readonly hashes: readonly Int32Array[];
  readonly #facts: Float64Array;
  readonly #place: BlockPlaces["place"];

  constructor(place: BlockPlaces["place"], memory?: SharedArrayBuffer) {
    const rows = place.arrays.line.length;
    this.memory = memory ?? new SharedArrayBuffer(FACTS * 8 + rows + MAX_HASHED * rows * 8);
    this.#place = place;
    this.#facts = new Float64Array(this.memory, 0, FACTS);
    this.refused = new Uint8Array(this.memory, FACTS * 8, rows);
    this.hashes = Array.from(
      { length: MAX_HASHED },
      (_, question) => new Int32Array(this.memory, FACTS * 8 + rows + question * rows * 8, rows * 2),
    );
  }

  /** Takes note of a block that stands in the place. */
  write({ rows, firstRow, firstLine }: RowBlock, { bytes, hashed, isSound }: BlockFacts): void {
    this.#facts.set([rows, firstRow, firstLine, bytes, hashed, Number(isSound)]);
  }

  get facts(): BlockFacts {
    const [, , , bytes = 0, hashed = 0, isSound] = this.#facts;
    return { bytes, hashed, isSound: isSound === 1 };
  }

  /** @param memory the room of the thread that asks */
  block(memory: BlockMemory): RowBlock {
    const [rows = 0, firstRow = 0, firstLine = 0] = this.#facts;
    return { bytes: this.#place.text, rows, firstRow, firstLine, ...this.#place.arrays, memory };
  }
}
