import type { DetectedEncoding } from "../table.ts";
import type { Transcoder } from "./transcoder.ts";

const encoder = new TextEncoder();

/** UTF-16, either byte order. Half a surrogate pair becomes U+FFFD and is counted as invalid. */
export class Utf16Transcoder implements Transcoder {
  readonly encoding: DetectedEncoding;
  readonly invalid: { count: number; firstOffset: number | null } = { count: 0, firstOffset: null };
  readonly #decoder: TextDecoder;
  #offset = 0;

  constructor(encoding: DetectedEncoding, name: "utf-16le" | "utf-16be") {
    this.encoding = encoding;
    this.#decoder = new TextDecoder(name, { ignoreBOM: true });
  }

  push(chunk: Uint8Array, last: boolean): { bytes: Uint8Array; consumed: number } {
    const text = this.#decoder.decode(chunk, { stream: !last });
    const damage = text.indexOf("\ufffd");
    if (damage >= 0) {
      this.invalid.count += text.split("\ufffd").length - 1;
      this.invalid.firstOffset ??= this.#offset + damage * 2;
    }
    this.#offset += chunk.length;
    return { bytes: encoder.encode(text), consumed: chunk.length };
  }
}
