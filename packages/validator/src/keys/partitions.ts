import { HASH_HIGH } from "./key-record.ts";
import type { KeyTable } from "./key-table.ts";
import { type RecordStream, RecordWriter } from "./record-stream.ts";
import type { ScratchPages } from "./scratch.ts";

/** Each division takes seven bits of the hash's high half. */
const BITS = 7;
/** Keys divided this many times are not divided again: their hashes have no bits left. */
export const DEEPEST = 3;

/** Keys divided by their hash into 128 streams: those that are equal fall together, in the order in which they came. */
export class Partitions {
  readonly #writers: readonly RecordWriter[];
  readonly #shift: number;

  /** @param depth how many times the keys were divided before */
  constructor(depth: number, pages: ScratchPages) {
    this.#writers = Array.from({ length: 1 << BITS }, () => new RecordWriter(pages));
    this.#shift = depth * BITS;
  }

  /** Where a record whose hash has this high half is to be written. */
  writerOf(high: number): RecordWriter {
    // The mask keeps the index inside.
    return this.#writers[(high >>> this.#shift) & ((1 << BITS) - 1)] as RecordWriter;
  }

  /** Copies a record; `view` is on `bytes`. */
  put(bytes: Uint8Array, view: DataView, start: number, end: number): void {
    this.writerOf(view.getInt32(start + HASH_HIGH, true)).put(bytes, start, end);
  }

  putAll(table: KeyTable): void {
    for (const { bytes, view, start, end } of table.records()) this.put(bytes, view, start, end);
  }

  finish(): RecordStream[] {
    return this.#writers.map((writer) => writer.finish());
  }
}
