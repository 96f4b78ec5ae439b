import type { RowBlock } from "@opendatalocale/tabular";
import type { RowQuestion } from "../rows/row-test.ts";
import { fingerprintKey } from "../rule-kinds/fingerprint-key.ts";
import { KNOWN_ROWS, type KnownRows } from "../rule-kinds/known-rows.ts";
import { type RowProgram, RowPrograms } from "./row-program.ts";
import { ifRoom, type VectorTests } from "./vector-tests.ts";

/** The columns that a runner reads, as a list in the memory of the tests, and room for what is told of the rows. */
interface Room {
  readonly list: number;
  hashes: Int32Array | null;
  /** The block that they are of, by its number. */
  hashedAt: number;
  same: Uint8Array | null;
}

/**
 * What checks and rules ask of the columns of a block that stands in the memory of the tests. Null answers: there is no room there.
 * What belongs to a runner is kept by its array of indexes, which is its own.
 */
export class VectorColumns {
  readonly tests: VectorTests;
  #rows = 0;
  /** Counts the blocks. */
  #visit = 0;
  readonly #rooms = new Map<Int32Array, Room | null>();
  readonly #programs = new Map<Int32Array, RowProgram | null>();
  readonly #questions: RowPrograms;
  #areAsked = false;
  #keyAt: number | null = null;
  readonly #known = new Map<KnownRows, Int32Array | null>();

  constructor(tests: VectorTests) {
    this.tests = tests;
    this.#questions = new RowPrograms(tests);
  }

  moveTo(block: RowBlock, refused: Uint8Array): void {
    this.#rows = block.rows;
    this.#visit++;
    this.#areAsked = false;
    this.tests.look(block, refused);
  }

  mayHaveBlanks(column: number): boolean {
    return this.tests.exports.haveBlanks(column) !== 0;
  }

  /** The fingerprints of the rows' cells in those columns. */
  hashes(indexes: Int32Array): Int32Array | null {
    const room = this.#room(indexes);
    if (!room) return null;
    this.#keyAt ??= ifRoom(() => this.tests.list([...fingerprintKey]));
    room.hashes ??= ifRoom(() => this.#ints(this.tests.mostRows * 2));
    if (this.#keyAt === null || room.hashes === null) return null;
    if (room.hashedAt !== this.#visit)
      this.tests.exports.hashRows(room.list, indexes.length, this.#keyAt, room.hashes.byteOffset);
    room.hashedAt = this.#visit;
    return room.hashes;
  }

  /** 1 for the rows whose cells in those columns are those of the row above, both being accepted by the gate. */
  same(indexes: Int32Array): Uint8Array | null {
    const room = this.#room(indexes);
    if (!room) return null;
    const { mostRows } = this.tests;
    room.same ??= ifRoom(() => this.tests.bytes(this.tests.reserve(mostRows), mostRows));
    if (room.same) this.tests.exports.markSame(room.list, indexes.length, room.same.byteOffset);
    return room.same;
  }

  #room(indexes: Int32Array): Room | null {
    return made(this.#rooms, indexes, () => ({
      list: this.tests.list([...indexes]),
      hashes: null,
      hashedAt: 0,
      same: null,
    }));
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

  /** The same, of the rows whose fingerprint is not known. */
  unknown(known: KnownRows, hashes: Int32Array): Int32Array | null {
    const places = made(this.#known, known, () => this.#ints(KNOWN_ROWS * 2));
    if (!places || hashes.buffer !== places.buffer) return null;
    known.moveInto(places);
    const { exports, listed } = this.tests;
    return listed.subarray(0, exports.findUnknown(hashes.byteOffset, places.byteOffset, KNOWN_ROWS, listed.byteOffset));
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
