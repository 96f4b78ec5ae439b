import type { ByteSource } from "../byte-source.ts";
import { createTranscoder, type Transcoder } from "../encoding/transcoder.ts";
import type { DetectedEncoding } from "../table.ts";

/** Bytes pulled at a time: 1 MiB measured fastest. */
export const PULL = 1 << 20;

/**
 * Keeps UTF-8 text of the source in one reused buffer: `bytes[start..end)` is what was not split yet.
 * A file that already is UTF-8 is read straight into place.
 */
export class TextFeed {
  bytes: Uint8Array;
  start = 0;
  end = 0;
  isOver = false;
  bytesRead: number;
  readonly transcoder: Transcoder;
  readonly findByte: ByteSource["findByte"];
  readonly #source: ByteSource;
  /** Raw bytes of a sequence cut between two pulls. */
  #tail = new Uint8Array(0);

  /** @param head bytes already read, byte order mark included */
  constructor(source: ByteSource, encoding: DetectedEncoding, head: Uint8Array, isOver: boolean) {
    this.#source = source;
    this.findByte = source.findByte;
    this.transcoder = createTranscoder(encoding, source.isUtf8);
    this.bytes = new Uint8Array(Math.max(head.length * 3, PULL) + 4096);
    this.bytesRead = head.length;
    this.isOver = isOver;
    const mark = encoding.bom ? (encoding.name === "utf-8" ? 3 : 2) : 0;
    this.#take(head.subarray(mark));
  }

  /** Brings more text after what is left; the left part moves to the front. False when the source is exhausted. */
  async more(): Promise<boolean> {
    if (this.isOver) return false;
    this.#makeRoom();
    const direct = this.bytes.subarray(this.end + this.#tail.length, this.end + this.#tail.length + PULL);
    const pulled = this.#source.read(direct);
    const length = typeof pulled === "number" ? pulled : await pulled;
    this.bytesRead += length;
    this.isOver = length === 0;
    this.bytes.set(this.#tail, this.end);
    this.#take(this.bytes.subarray(this.end, this.end + this.#tail.length + length));
    return true;
  }

  #take(chunk: Uint8Array): void {
    const { bytes, consumed } = this.transcoder.push(chunk, this.isOver);
    this.#tail = chunk.slice(consumed);
    const isInPlace = bytes.buffer === this.bytes.buffer && bytes.byteOffset === this.bytes.byteOffset + this.end;
    if (!isInPlace) {
      this.#reserve(this.end + bytes.length);
      this.bytes.set(bytes, this.end);
    }
    this.end += bytes.length;
  }

  #makeRoom(): void {
    if (this.start > 0) {
      this.bytes.copyWithin(0, this.start, this.end);
      this.end -= this.start;
      this.start = 0;
    }
    this.#reserve(this.end + this.#tail.length + PULL);
  }

  /** One byte more than asked: the splitter's sentinel. */
  #reserve(length: number): void {
    if (this.bytes.length > length) return;
    const larger = new Uint8Array(Math.max(length + 4096, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.end));
    this.bytes = larger;
  }
}
