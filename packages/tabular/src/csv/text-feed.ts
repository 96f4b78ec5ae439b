import type { ByteSource } from "../byte-source.ts";
import { createTranscoder, type Transcoder } from "../encoding/transcoder.ts";
import type { Utf8Test } from "../encoding/utf8-scan.ts";
import type { DetectedEncoding } from "../table.ts";
import type { BlockPlace } from "./block-places.ts";

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
  readonly source: ByteSource;
  #isUtf8: Utf8Test | undefined;
  /** Raw bytes of a sequence cut between two pulls. */
  tail = new Uint8Array(0);
  /** Where the text begins in `bytes`. */
  base = 0;

  /** @param head its first `length` bytes were read already, byte order mark included; it is the feed's from now on, and one byte longer at least */
  constructor(source: ByteSource, encoding: DetectedEncoding, head: Uint8Array, length: number, isOver: boolean) {
    this.source = source;
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

  /** Goes on there, if what is held fits; answers whether it does. @param isUtf8 for a source that has none of its own */
  moveInto({ text, at }: BlockPlace, isUtf8?: Utf8Test): boolean {
    this.#isUtf8 ??= isUtf8;
    const held = this.bytes.subarray(this.start, this.end);
    if (at + held.length >= text.length) return false;
    text.set(held, at);
    this.bytes = text;
    this.base = at;
    this.start = at;
    this.end = at + held.length;
    return true;
  }

  /** Brings more text after what is left; the left part moves to the front. False when the source is exhausted. */
  async more(): Promise<boolean> {
    if (this.isOver) return false;
    this.#makeRoom();
    const direct = this.bytes.subarray(this.end + this.tail.length, this.end + this.tail.length + CHUNK);
    const pulled = this.source.read(direct);
    const length = typeof pulled === "number" ? pulled : await pulled;
    this.bytesRead += length;
    this.isOver = length === 0;
    this.bytes.set(this.tail, this.end);
    this.#take(this.bytes.subarray(this.end, this.end + this.tail.length + length));
    return true;
  }

  #take(chunk: Uint8Array): void {
    const { bytes, consumed } = this.transcoder.push(chunk, this.isOver, this.#isUtf8);
    this.tail = chunk.slice(consumed);
    const isInPlace = bytes.buffer === this.bytes.buffer && bytes.byteOffset === this.bytes.byteOffset + this.end;
    if (!isInPlace) {
      this.#reserve(bytes.length);
      this.bytes.set(bytes, this.end);
    }
    this.end += bytes.length;
  }

  #makeRoom(): void {
    const base = this.base;
    if (this.start > base) {
      this.bytes.copyWithin(base, this.start, this.end);
      this.end -= this.start - base;
      this.start = base;
    }
    this.#reserve(this.tail.length + CHUNK);
  }

  /** Room for so many more, and one: the splitter's sentinel. */
  #reserve(more: number): void {
    if (this.bytes.length > this.end + more) return;
    const held = this.bytes.subarray(this.base, this.end);
    const length = Math.max(held.length + more + 4096, (this.bytes.length - this.base) * 2);
    const larger = new Uint8Array(length);
    larger.set(held);
    this.bytes = larger;
    this.start -= this.base;
    this.end -= this.base;
    this.base = 0;
  }
}
