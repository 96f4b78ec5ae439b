import type { RowBlock } from "@opendatalocale/tabular";
import type { RowQuestion } from "../row-test.ts";
import { KNOWN_ROWS, type KnownRows } from "../rule-kinds/known-rows.ts";
import { type RowProgram, RowPrograms } from "./row-program.ts";
import { ifRoom, type VectorTests } from "./vector-tests.ts";

/** A place in the memory of the tests, and what lists the columns it is about. */
interface Room {
  readonly at: number;
  readonly list: number;
}

/**
 * What checks and rules ask of the columns of a block that stands in the memory of the tests. Null answers: there is no room there.
 * What belongs to a runner is kept by its array of indexes, which is its own.
 */
export class VectorColumns {
  readonly tests: VectorTests;
  #rows = 0;
  readonly #hashes = new Map<number, Int32Array | null>();
  readonly #joined = new Map<Int32Array, (Room & { readonly hashes: Int32Array }) | null>();
  readonly #same = new Map<Int32Array, (Room & { readonly rows: Uint8Array }) | null>();
  readonly #programs = new Map<Int32Array, RowProgram | null>();
  readonly #questions: RowPrograms;
  #areAsked = false;
  readonly #known = new Map<KnownRows, Int32Array | null>();

  constructor(tests: VectorTests) {
    this.tests = tests;
    this.#questions = new RowPrograms(tests);
  }

  moveTo(block: RowBlock, refused: Uint8Array): void {
    this.#rows = block.rows;
    this.#areAsked = false;
    this.tests.look(block, refused);
  }

  mayHaveBlanks(column: number): boolean {
    return this.tests.exports.haveBlanks(column) !== 0;
  }

  hashes(column: number): Int32Array | null {
    const room = made(this.#hashes, column, () => this.#ints(this.tests.mostRows * 2));
    if (room) this.tests.exports.hashColumn(column, room.byteOffset);
    return room;
  }

  /** The fingerprints of the cells of several columns; `hashes` of each was asked before. */
  joined(indexes: Int32Array): Int32Array | null {
    const room = made(this.#joined, indexes, () => {
      const places = Array.from(indexes, (column) => this.#hashes.get(column)?.byteOffset ?? null);
      if (places.includes(null)) return null;
      const hashes = this.#ints(this.tests.mostRows * 2);
      return { at: hashes.byteOffset, list: this.tests.list(places.map((place) => place ?? 0)), hashes };
    });
    if (!room) return null;
    this.tests.exports.joinHashes(room.list, indexes.length, room.at);
    return room.hashes;
  }

  /** 1 for the rows whose cells in those columns are those of the row above, both being accepted by the gate. */
  same(indexes: Int32Array): Uint8Array | null {
    const room = made(this.#same, indexes, () => {
      const at = this.tests.reserve(this.tests.mostRows);
      return { at, list: this.tests.list([...indexes]), rows: this.tests.bytes(at, this.tests.mostRows) };
    });
    if (!room) return null;
    this.tests.exports.markSame(room.list, indexes.length, room.at);
    return room.rows;
  }

  /** The rows, among those that the gate accepted, that are not surely as asked. All the questions known so far are asked at once. */
  doubts(question: RowQuestion, indexes: Int32Array): Int32Array | null {
    const isNew = !this.#programs.has(indexes);
    const program = made(this.#programs, indexes, () => this.#questions.add(question, indexes));
    if (program && (isNew || !this.#areAsked)) {
      this.#questions.ask(this.#rows, this.#areAsked);
      this.#areAsked = true;
    }
    return program?.listed ?? null;
  }

  /** The same, of the rows whose joined fingerprint is not known. */
  unknown(known: KnownRows, joined: Int32Array): Int32Array | null {
    const places = made(this.#known, known, () => this.#ints(KNOWN_ROWS * 2));
    if (!places || joined.buffer !== places.buffer) return null;
    known.moveInto(places);
    const { exports, listed } = this.tests;
    return listed.subarray(0, exports.findUnknown(joined.byteOffset, places.byteOffset, KNOWN_ROWS, listed.byteOffset));
  }

  #ints(length: number): Int32Array {
    return this.tests.ints(this.tests.reserve(length * 4), length);
  }
}

/** What is kept under `key`, made the first time; null for ever when there was no room for it. */
function made<Key, Thing>(kept: Map<Key, Thing | null>, key: Key, make: () => Thing | null): Thing | null {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const thing = ifRoom(make);
  kept.set(key, thing);
  return thing;
}
