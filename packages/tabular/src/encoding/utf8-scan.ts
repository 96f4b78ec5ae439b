/**
 * Strict UTF-8 (no overlong form, no surrogate, nothing past U+10FFFF). Answers the index of the first byte that cannot be
 * valid, or of a sequence cut by the end; `end` when all is well.
 */
export function validUtf8Until(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const words = alignedWords(bytes);
  while (at < end) {
    if (words && ((bytes.byteOffset + at) & 3) === 0) at = Math.max(at, skipAscii(words, bytes.byteOffset, at, end));
    if (at >= end) break;
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at, end);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/**
 * {@link validUtf8Until} on all the bytes, by the platform's own test first when it has one, on what stands before a last character that
 * may be cut in two.
 */
export function validUntil(bytes: Uint8Array, isUtf8: ((bytes: Uint8Array) => boolean) | undefined): number {
  const whole = wholeCharacters(bytes);
  if (isUtf8?.(bytes.subarray(0, whole))) return validUtf8Until(bytes, whole, bytes.length);
  return validUtf8Until(bytes, 0, bytes.length);
}

/** The index of the first byte over 127, or `end`. */
export function asciiUntil(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const words = alignedWords(bytes);
  while (at < end) {
    if (words && ((bytes.byteOffset + at) & 3) === 0) at = Math.max(at, skipAscii(words, bytes.byteOffset, at, end));
    if (at >= end || (bytes[at] ?? 0) > 127) break;
    at++;
  }
  return Math.min(at, end);
}

/** The buffer seen four bytes at a time. */
function alignedWords(bytes: Uint8Array): Uint32Array | null {
  return bytes.buffer.byteLength >= 4 ? new Uint32Array(bytes.buffer, 0, bytes.buffer.byteLength >> 2) : null;
}

function skipAscii(words: Uint32Array, byteOffset: number, from: number, end: number): number {
  let word = (byteOffset + from) >> 2;
  const last = (byteOffset + end) >> 2;
  while (word < last && ((words[word] ?? 0) & 0x80808080) === 0) word++;
  return (word << 2) - byteOffset;
}

/** Length of the valid sequence at `at`, 0 when it is faulty or cut. */
function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] ?? 0;
  const second = at + 1 < end ? (bytes[at + 1] ?? 0) : 0;
  if (first >= 0xc2 && first <= 0xdf) return isContinuation(second) ? 2 : 0;
  const third = at + 2 < end ? (bytes[at + 2] ?? 0) : 0;
  if (first >= 0xe0 && first <= 0xef) {
    if (!isContinuation(second) || !isContinuation(third)) return 0;
    if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0;
    return 3;
  }
  const fourth = at + 3 < end ? (bytes[at + 3] ?? 0) : 0;
  if (first < 0xf0 || first > 0xf4 || !isContinuation(second) || !isContinuation(third) || !isContinuation(fourth))
    return 0;
  return (first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f) ? 0 : 4;
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}

/** The length of the bytes without the beginning of a sequence that ends them, as their last bytes alone tell. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 3; at--) {
    if (!isContinuation(bytes[at] ?? 0)) return mayBeCut(bytes, at, bytes.length) ? at : bytes.length;
  }
  return bytes.length;
}

/** True when what stands at `at` may be a valid sequence cut by the end of the bytes. */
export function mayBeCut(bytes: Uint8Array, at: number, end: number): boolean {
  const first = bytes[at] ?? 0;
  const wanted =
    first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first <= 0xdf ? 2 : 0;
  if (end - at >= wanted) return false;
  for (let index = at + 1; index < end; index++) if (!isContinuation(bytes[index] ?? 0)) return false;
  return true;
}
