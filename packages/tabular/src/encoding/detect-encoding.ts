import type { DetectedEncoding } from "../table.ts";
import { guessEightBit } from "./guess-eight-bit.ts";
import { mayBeCut, validUntil } from "./utf8-scan.ts";

/**
 * The encoding of a file, from its first bytes: byte order mark, UTF-16 by its zeros, strict UTF-8, else the 8-bit
 * encoding that reads most like French.
 * @param complete the sample is the whole file
 * @param isUtf8 the platform's own test of UTF-8, when it has a fast one
 */
export function detectEncoding(
  sample: Uint8Array,
  complete: boolean,
  isUtf8?: (bytes: Uint8Array) => boolean,
): DetectedEncoding {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf)
    return { name: "utf-8", bom: true, confidence: 1 };
  if (sample[0] === 0xff && sample[1] === 0xfe) return { name: "utf-16le", bom: true, confidence: 1 };
  if (sample[0] === 0xfe && sample[1] === 0xff) return { name: "utf-16be", bom: true, confidence: 1 };
  const wide = utf16ByZeros(sample);
  if (wide) return { name: wide, bom: false, confidence: 0.9 };
  const until = validUntil(sample, isUtf8);
  if (until === sample.length || (!complete && mayBeCut(sample, until)))
    return { name: "utf-8", bom: false, confidence: 1 };
  return { ...guessEightBit(sample), bom: false };
}

/** In a mostly Latin text, every other byte of UTF-16 is zero. */
function utf16ByZeros(sample: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(sample.length, 4096) & ~1;
  if (length < 8 || !sample.subarray(0, length).includes(0)) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (sample[at] === 0) even++;
    if (sample[at + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.7 && odd < half * 0.05) return "utf-16be";
  return null;
}
