import type { ByteSource } from "../byte-source.ts";
import { createTranscoder, type Transcoder } from "../encoding/transcoder.ts";
import type { Utf8Test } from "../encoding/utf8-scan.ts";
import type { DetectedEncoding } from "../table.ts";

/** Bytes of the head, on which encoding and dialect are decided. */
export const PULL = 1 << 20;
/** Bytes pulled at a time after the head: a block and its arrays stay in the processor's second cache. */
const CHUNK = 1 << 18;

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
  #isUtf8: Utf8Test | undefined;
  /** Raw bytes of a sequence cut between two pulls. */
  #tail = new Uint8Array(0);

  /** @param head its first `length` bytes were read already, byte order mark included; it is the feed's from now on, and one byte longer at least */
  constructor(source: ByteSource, encoding: DetectedEncoding, head: Uint8Array, length: number, isOver: boolean) {
    this.#source = source;
    this.findByte = source.findByte;
    this.#isUtf8 = source.isUtf8;
    this.transcoder = createTranscoder(encoding);
    this.bytes = head;
    this.bytesRead = length;
    this.isOver = isOver;
    const mark = encoding.bom ? (encoding.name === "utf-8" ? 3 : 2) : 0;
    this.start = mark;
    this.end = mark;
    this.#take(head.subarray(mark, length));
  }

  /** Goes on in `bytes`, if what is held fits. @param isUtf8 for a source that has none of its own */
  moveInto(bytes: Uint8Array, isUtf8: Utf8Test): void {
    this.#isUtf8 ??= isUtf8;
    if (this.end >= bytes.length) return;
    bytes.set(this.bytes.subarray(0, this.end));
    this.bytes = bytes;
  }

  /** Brings more text after what is left; the left part moves to the front. False when the source is exhausted. */
  async more(): Promise<boolean> {
    if (this.isOver) return false;
    this.#makeRoom();
    const direct = this.bytes.subarray(this.end + this.#tail.length, this.end + this.#tail.length + CHUNK);
    const pulled = this.#source.read(direct);
    const length = typeof pulled === "number" ? pulled : await pulled;
    this.bytesRead += length;
    this.isOver = length === 0;
    this.bytes.set(this.#tail, this.end);
    this.#take(this.bytes.subarray(this.end, this.end + this.#tail.length + length));
    return true;
  }

  #take(chunk: Uint8Array): void {
    const { bytes, consumed } = this.transcoder.push(chunk, this.isOver, this.#isUtf8);
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
    this.#reserve(this.end + this.#tail.length + CHUNK);
  }

  /** One byte more than asked: the splitter's sentinel. */
  #reserve(length: number): void {
    if (this.bytes.length > length) return;
    const larger = new Uint8Array(Math.max(length + 4096, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.end));
    this.bytes = larger;
  }
}
