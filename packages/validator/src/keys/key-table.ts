import { HASH_HIGH, HASH_LOW, HEADER, KEY_LENGTH, LINE, ROW, recordLength, TEXT_LENGTH } from "./key-record.ts";

/** Records never cross a chunk; a longer one has a chunk of its own. Chunks double up to the largest. */
const FIRST_CHUNK = 1 << 14;
const LARGEST_CHUNK = 1 << 20;
/** What a place of the table costs, at its usual load. */
const PLACE_BYTES = 20;

/** A key to look for: its bytes and its hash. */
export interface HashedKey {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

interface Chunk {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  used: number;
}

/** Keys and the first row of each, exact: the hash only says where to look. */
export class KeyTable {
  /** Memory in use, in bytes. */
  size = 0;
  #chunks: Chunk[] = [];
  /** Chunk and position of the record of each place, and the low half of its hash; a chunk of 0 is a free place. */
  #chunkOf = new Int32Array(1024);
  #atOf = new Int32Array(1024);
  #lowOf = new Int32Array(1024);
  #count = 0;

  /** The row that has this key, or 0. */
  rowOf(key: HashedKey): number {
    const mask = this.#lowOf.length - 1;
    for (let place = key.low & mask; ; place = (place + 1) & mask) {
      const chunk = this.#chunks[(this.#chunkOf[place] ?? 0) - 1];
      if (!chunk) return 0;
      const at = this.#atOf[place] ?? 0;
      if (this.#lowOf[place] === key.low && isSame(chunk, at, key)) return chunk.view.getFloat64(at + ROW, true);
    }
  }

  /** Remembers a key that `rowOf` did not know. */
  add(key: HashedKey, row: number, line: number): void {
    const { bytes, start, end, low, high } = key;
    const length = HEADER + end - start;
    const chunk = this.#room(length);
    const at = chunk.used;
    chunk.view.setUint32(at + KEY_LENGTH, end - start, true);
    chunk.view.setUint32(at + TEXT_LENGTH, 0, true);
    chunk.view.setFloat64(at + ROW, row, true);
    chunk.view.setFloat64(at + LINE, line, true);
    chunk.view.setInt32(at + HASH_LOW, low, true);
    chunk.view.setInt32(at + HASH_HIGH, high, true);
    chunk.bytes.set(bytes.subarray(start, end), at + HEADER);
    chunk.used += length;
    this.size += length + PLACE_BYTES;
    if (++this.#count * 2 > this.#lowOf.length) this.#grow();
    this.#place(this.#chunks.length, at, low);
  }

  /** The records, in the order in which they came. */
  *records(): Generator<{ bytes: Uint8Array; view: DataView; start: number; end: number }> {
    for (const { bytes, view, used } of this.#chunks) {
      for (let start = 0; start < used; ) {
        const end = start + recordLength(view, start);
        yield { bytes, view, start, end };
        start = end;
      }
    }
  }

  clear(): void {
    this.#chunks = [];
    this.#chunkOf.fill(0);
    this.#count = 0;
    this.size = 0;
  }

  #room(length: number): Chunk {
    const last = this.#chunks.at(-1);
    if (last && last.used + length <= last.bytes.length) return last;
    const usual = last ? Math.min(last.bytes.length * 2, LARGEST_CHUNK) : FIRST_CHUNK;
    const bytes = new Uint8Array(Math.max(usual, length));
    const chunk = { bytes, view: new DataView(bytes.buffer), used: 0 };
    this.#chunks.push(chunk);
    return chunk;
  }

  #place(chunk: number, at: number, low: number): void {
    const mask = this.#lowOf.length - 1;
    let place = low & mask;
    while (this.#chunkOf[place] !== 0) place = (place + 1) & mask;
    this.#chunkOf[place] = chunk;
    this.#atOf[place] = at;
    this.#lowOf[place] = low;
  }

  #grow(): void {
    const [chunks, ats, lows] = [this.#chunkOf, this.#atOf, this.#lowOf];
    this.#chunkOf = new Int32Array(lows.length * 2);
    this.#atOf = new Int32Array(lows.length * 2);
    this.#lowOf = new Int32Array(lows.length * 2);
    for (const [place, chunk] of chunks.entries())
      if (chunk !== 0) this.#place(chunk, ats[place] ?? 0, lows[place] ?? 0);
  }
}

function isSame({ bytes, view }: Chunk, at: number, key: HashedKey): boolean {
  const length = key.end - key.start;
  if (view.getInt32(at + HASH_HIGH, true) !== key.high || view.getUint32(at + KEY_LENGTH, true) !== length)
    return false;
  const from = at + HEADER;
  for (let index = 0; index < length; index++) if (bytes[from + index] !== key.bytes[key.start + index]) return false;
  return true;
}
