import type { DetectedEncoding } from "../table.ts";
import { type EightBitEncoding, eightBitTables } from "./eight-bit-tables.ts";
import type { Transcoder } from "./transcoder.ts";

const encoder = new TextEncoder();

/** An 8-bit encoding, byte by byte through its table. */
export class EightBitTranscoder implements Transcoder {
  readonly encoding: DetectedEncoding;
  readonly invalid = { count: 0, firstOffset: null };
  /** UTF-8 of each high byte, three bytes apart, and its length. */
  readonly #utf8 = new Uint8Array(128 * 3);
  readonly #lengths = new Uint8Array(128);
  #output = new Uint8Array(0);

  constructor(encoding: DetectedEncoding, name: EightBitEncoding) {
    this.encoding = encoding;
    for (let index = 0; index < 128; index++) {
      const utf8 = encoder.encode(eightBitTables[name][index] ?? "\ufffd");
      this.#utf8.set(utf8, index * 3);
      this.#lengths[index] = utf8.length;
    }
  }

  push(chunk: Uint8Array): { bytes: Uint8Array; consumed: number } {
    if (this.#output.length < chunk.length * 3) this.#output = new Uint8Array(chunk.length * 3);
    let write = 0;
    for (let at = 0; at < chunk.length; at++) write = this.put(this.#output, write, chunk[at] ?? 0);
    return { bytes: this.#output.subarray(0, write), consumed: chunk.length };
  }

  /** Writes one byte's character at `write`; answers where the next one goes. */
  put(output: Uint8Array, write: number, byte: number): number {
    if (byte < 128) {
      output[write] = byte;
      return write + 1;
    }
    const from = (byte - 128) * 3;
    const length = this.#lengths[byte - 128] ?? 0;
    for (let index = 0; index < length; index++) output[write + index] = this.#utf8[from + index] ?? 0;
    return write + length;
  }
}
