import type { DetectedEncoding } from "../table.ts";
import { EightBitTranscoder } from "./eight-bit-transcoder.ts";
import { guessEightBit } from "./guess-eight-bit.ts";
import type { Transcoder } from "./transcoder.ts";
import { isAscii, mayBeCut, type Utf8Test, validUntil, validUtf8Until } from "./utf8-scan.ts";

/**
 * UTF-8, checked strictly and handed on untouched. At the first faulty byte: a file that was pure ASCII so far is in an
 * 8-bit encoding after all; one that was truly UTF-8 holds two encodings, and its faulty bytes are read as windows-1252.
 */
export class Utf8Transcoder implements Transcoder {
  encoding: DetectedEncoding;
  readonly invalid: { count: number; firstOffset: number | null } = { count: 0, firstOffset: null };
  /** A character was not ASCII. */
  isSurelyUtf8: boolean;
  /** Reads what follows, which is not UTF-8 after all. */
  other: EightBitTranscoder | null = null;
  /** For faulty bytes, which few files hold. */
  #windows1252: EightBitTranscoder | null = null;
  /** Of the next chunk, in the file: its byte order mark, which is not handed on, counts. */
  offset: number;
  #output = new Uint8Array(0);

  constructor(encoding: DetectedEncoding) {
    this.encoding = encoding;
    this.isSurelyUtf8 = encoding.bom;
    this.offset = encoding.bom ? 3 : 0;
  }

  push(chunk: Uint8Array, last: boolean, isUtf8?: Utf8Test): { bytes: Uint8Array; consumed: number } {
    if (this.other) return this.other.push(chunk);
    const until = validUntil(chunk, isUtf8);
    if (until === chunk.length) return this.#passOn(chunk, until);
    if (!last && mayBeCut(chunk, until)) return this.#passOn(chunk, until);
    if (!this.isSurelyUtf8 && isAscii(chunk.subarray(0, until))) return this.#switchEncoding(chunk);
    return this.#repair(chunk, last);
  }

  #passOn(chunk: Uint8Array, until: number): { bytes: Uint8Array; consumed: number } {
    if (!this.isSurelyUtf8) this.isSurelyUtf8 = !isAscii(chunk.subarray(0, until));
    this.offset += until;
    return { bytes: until === chunk.length ? chunk : chunk.subarray(0, until), consumed: until };
  }

  #switchEncoding(chunk: Uint8Array): { bytes: Uint8Array; consumed: number } {
    const guess = guessEightBit(chunk);
    this.encoding = { ...guess, bom: false };
    this.other = new EightBitTranscoder(this.encoding, guess.name);
    return this.other.push(chunk);
  }

  #repair(chunk: Uint8Array, last: boolean): { bytes: Uint8Array; consumed: number } {
    this.isSurelyUtf8 = true;
    if (this.#output.length < chunk.length * 3) this.#output = new Uint8Array(chunk.length * 3);
    this.#windows1252 ??= new EightBitTranscoder({ ...this.encoding, name: "windows-1252" }, "windows-1252");
    let write = 0;
    let at = 0;
    while (at < chunk.length) {
      const until = validUtf8Until(chunk, at);
      this.#output.set(chunk.subarray(at, until), write);
      write += until - at;
      at = until;
      if (at === chunk.length || (!last && mayBeCut(chunk, at))) break;
      this.invalid.count++;
      this.invalid.firstOffset ??= this.offset + at;
      write = this.#windows1252.put(this.#output, write, chunk[at] ?? 0);
      at++;
    }
    this.offset += at;
    return { bytes: this.#output.subarray(0, write), consumed: at };
  }
}
