import type { DetectedEncoding } from "../table.ts";
import { EightBitTranscoder } from "./eight-bit-transcoder.ts";
import type { Utf8Test } from "./utf8-scan.ts";
import { Utf8Transcoder } from "./utf8-transcoder.ts";
import { Utf16Transcoder } from "./utf16-transcoder.ts";

/** Turns the chunks of a file into UTF-8. */
export interface Transcoder {
  /** Live: a file that was pure ASCII so far may turn out to be windows-1252. */
  readonly encoding: DetectedEncoding;
  /**
   * @param last nothing follows the chunk
   * @param isUtf8 a fast test of UTF-8, when there is one; a false answer is looked at again
   * @returns UTF-8 (the chunk itself when it already is; else a buffer reused by the next call) and how many bytes of the
   * chunk were used: the caller keeps the rest (a sequence cut in two) for the next call
   */
  readonly push: (
    chunk: Uint8Array,
    last: boolean,
    isUtf8?: Utf8Test,
  ) => { readonly bytes: Uint8Array; readonly consumed: number };
  /** Bytes that the encoding does not allow, read as windows-1252 instead; offset in the file of the first one. */
  readonly invalid: { readonly count: number; readonly firstOffset: number | null };
}

export function createTranscoder(encoding: DetectedEncoding): Transcoder {
  if (encoding.name === "utf-8") return new Utf8Transcoder(encoding);
  if (encoding.name === "utf-16le" || encoding.name === "utf-16be") return new Utf16Transcoder(encoding, encoding.name);
  return new EightBitTranscoder(encoding, encoding.name);
}
