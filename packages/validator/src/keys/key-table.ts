import { HASH_HIGH, HASH_LOW, HEADER, KEY_LENGTH, LINE, ROW, recordLength, TEXT_LENGTH } from "./key-record.ts";

/** Records never cross a chunk; a longer one has a chunk of its own. Chunks double up to the largest. */
const FIRST_CHUNK = 1 << 14;
const POSITION_BITS = 20;
const LARGEST_CHUNK = 1 << POSITION_BITS;
/** What a place of the table costs, at its usual load. */
const PLACE_BYTES = 14;

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
  readonly #chunks: Chunk[] = [];
  /** How many of the chunks are in use. */
  #used = 0;
  /** Where the record of each place stands: number of its chunk, from 1, and position in it. 0 is a free place. */
  #addresses = new Uint32Array(1024);
  /** The low half of the hash of each place. */
  #lows = new Int32Array(1024);
  #count = 0;

  /** The row that has this key, or 0. */
  rowOf(key: HashedKey): number {
    const addresses = this.#addresses;
    const mask = addresses.length - 1;
    const { low } = key;
    for (let place = low & mask; ; place = (place + 1) & mask) {
      // The mask keeps `place` inside, and some places are free.
      const address = addresses[place] as number;
      if (address === 0) return 0;
      if (this.#lows[place] !== low) continue;
      const chunk = this.#chunks[(address >>> POSITION_BITS) - 1];
      const at = address & (LARGEST_CHUNK - 1);
      if (chunk && isSame(chunk, at, key)) return chunk.view.getFloat64(at + ROW, true);
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
    copy(bytes, start, end, chunk.bytes, at + HEADER);
    chunk.used += length;
    this.size += length + PLACE_BYTES;
    if (++this.#count * 4 > this.#lows.length * 3) this.#grow();
    this.#place(((this.#used << POSITION_BITS) | at) >>> 0, low);
  }

  /** The records, in the order in which they came. */
  *records(): Generator<{ bytes: Uint8Array; view: DataView; start: number; end: number }> {
    for (const { bytes, view, used } of this.#chunks.slice(0, this.#used)) {
      for (let start = 0; start < used; ) {
        const end = start + recordLength(view, start);
        yield { bytes, view, start, end };
        start = end;
      }
    }
  }

  /** Forgets the keys; the memory stays, for the next ones. */
  clear(): void {
    this.#used = 0;
    this.#addresses.fill(0);
    this.#count = 0;
    this.size = 0;
  }

  /** The chunk where a record of `length` bytes goes. */
  #room(length: number): Chunk {
    const last = this.#chunks[this.#used - 1];
    if (last && last.used + length <= last.bytes.length) return last;
    const next = this.#chunks[this.#used];
    if (next && length <= next.bytes.length) {
      next.used = 0;
      this.#used++;
      return next;
    }
    const usual = last ? Math.min(last.bytes.length * 2, LARGEST_CHUNK) : FIRST_CHUNK;
    const bytes = new Uint8Array(Math.max(usual, length));
    const chunk = { bytes, view: new DataView(bytes.buffer), used: 0 };
    this.#chunks[this.#used++] = chunk;
    return chunk;
  }

  #place(address: number, low: number): void {
    const mask = this.#lows.length - 1;
    let place = low & mask;
    while (this.#addresses[place] !== 0) place = (place + 1) & mask;
    this.#addresses[place] = address;
    this.#lows[place] = low;
  }

  #grow(): void {
    const [addresses, lows] = [this.#addresses, this.#lows];
    this.#addresses = new Uint32Array(lows.length * 2);
    this.#lows = new Int32Array(lows.length * 2);
    for (let place = 0; place < lows.length; place++) {
      const address = addresses[place] ?? 0;
      if (address !== 0) this.#place(address, lows[place] ?? 0);
    }
  }
}

/** Short pieces, most of the time: faster byte by byte. */
function copy(from: Uint8Array, start: number, end: number, into: Uint8Array, at: number): void {
  if (end - start > 64) into.set(from.subarray(start, end), at);
  // Both indexes stay inside: there is room.
  else for (let index = start; index < end; index++) into[at + index - start] = from[index] as number;
}

function isSame({ bytes, view }: Chunk, at: number, key: HashedKey): boolean {
  const length = key.end - key.start;
  if (view.getInt32(at + HASH_HIGH, true) !== key.high || view.getUint32(at + KEY_LENGTH, true) !== length)
    return false;
  const from = at + HEADER;
  for (let index = 0; index < length; index++) if (bytes[from + index] !== key.bytes[key.start + index]) return false;
  return true;
}
