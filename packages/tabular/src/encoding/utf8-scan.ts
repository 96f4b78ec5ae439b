/** A fast test of strict UTF-8: the platform's own, or WebAssembly. A false answer is looked at again. */
export type Utf8Test = (bytes: Uint8Array) => boolean;

/** {@link validUtf8Until} from the start; by the fast test first, when there is one, up to the last character, which may be cut in two. */
export function validUntil(bytes: Uint8Array, isUtf8: Utf8Test | undefined): number {
  let last = bytes.length;
  do last--;
  while (last > 0 && isContinuation(bytes[last]));
  return validUtf8Until(bytes, last > 0 && isUtf8?.(bytes.subarray(0, last)) ? last : 0);
}

/**
 * Strict UTF-8 (no overlong form, no surrogate, nothing past U+10FFFF). Answers the index of the first byte that cannot be
 * valid, or of a sequence cut by the end; the length when all is well.
 */
export function validUtf8Until(bytes: Uint8Array, start: number): number {
  let at = start;
  const words = wordsOf(bytes);
  while (at < bytes.length) {
    at = skipAscii(bytes, words, at);
    if (at >= bytes.length) break;
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

export function isAscii(bytes: Uint8Array): boolean {
  const words = wordsOf(bytes);
  for (let at = 0; at < bytes.length; at++) {
    at = skipAscii(bytes, words, at);
    if ((bytes[at] ?? 0) > 127) return false;
  }
  return true;
}

/** The buffer seen four bytes at a time. */
function wordsOf({ buffer }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, 0, buffer.byteLength >> 2);
}

/** Past the whole words of ASCII, where one begins at `from`. */
function skipAscii({ byteOffset, length }: Uint8Array, words: Uint32Array, from: number): number {
  if (((byteOffset + from) & 3) !== 0) return from;
  let word = (byteOffset + from) >> 2;
  const last = (byteOffset + length) >> 2;
  while (word < last && ((words[word] ?? 0) & 0x80808080) === 0) word++;
  return (word << 2) - byteOffset;
}

/** Length of the valid sequence at `at`, 0 when it is faulty or cut. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (first < 0xc2 || first > 0xf4 || !isContinuation(second)) return 0;
  if (first < 0xe0) return 2;
  if (!isContinuation(bytes[at + 2])) return 0;
  if (first < 0xf0) return (first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f) ? 0 : 3;
  if (!isContinuation(bytes[at + 3])) return 0;
  return (first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f) ? 0 : 4;
}

function isContinuation(byte = 0): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}

/** True when what stands at `at` may be a valid sequence cut by the end of the bytes. */
export function mayBeCut(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] ?? 0;
  if (first < 0xc2 || first > 0xf4 || bytes.length - at >= (first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4)) return false;
  for (let index = at + 1; index < bytes.length; index++) if (!isContinuation(bytes[index])) return false;
  return true;
}
