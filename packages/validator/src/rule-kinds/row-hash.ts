import { fingerprintKey } from "./fingerprint-key.ts";

/**
 * A 64-bit fingerprint of some cells of a row, in two 32-bit halves. Two different rows among a million share one with a
 * probability of about 3 in 10^8. It depends on a secret key: nobody can write a file whose rows all fall into the same place of a table.
 */
export interface RowHash {
  high: number;
  low: number;
}

/**
 * Fingerprints the first `count` cells `bytes[starts[k]..ends[k])` into `into`, without making a string. Eight bytes at a time, each
 * time under another key: both halves of eight bytes, once disguised, are multiplied and the products added up, as in XXH3
 * (https://github.com/Cyan4973/xxHash) but for the keys. Cells are filled up with zeros to sixteen bytes more than they have whole sixteens;
 * how long they are counts as eight bytes more.
 */
export function hashCells(
  bytes: Uint8Array,
  starts: Int32Array,
  ends: Int32Array,
  into: RowHash,
  count: number = starts.length,
): void {
  const sum = { high: fingerprintKey[0] ?? 0, low: fingerprintKey[1] ?? 0 };
  const key = { high: fingerprintKey[2] ?? 0, low: fingerprintKey[3] ?? 0 };
  let lengths = 0;
  for (let cell = 0; cell < count; cell++) {
    const end = ends[cell] ?? 0;
    const start = starts[cell] ?? 0;
    for (let at = start; at <= end; at += 16) {
      add(sum, key, wordAt(bytes, at + 4, end), wordAt(bytes, at, end));
      add(sum, key, wordAt(bytes, at + 12, end), wordAt(bytes, at + 8, end));
    }
    lengths = (Math.imul(lengths, 31) + end - start) | 0;
  }
  add(sum, key, 0, lengths);
  const low = sum.low ^ finish(sum.high);
  into.high = sum.high ^ finish(low);
  // 0 marks a free place in the tables keyed by these halves.
  into.low = low || 1;
}

/** Adds eight bytes to a sum of 64 bits, and makes the next key. */
function add(sum: RowHash, key: RowHash, high: number, low: number): void {
  const a = high ^ key.high;
  const b = low ^ key.low;
  // The word itself is added too, its halves exchanged: a factor of nought must not hide the other one.
  const lowest = (sum.low >>> 0) + (Math.imul(a, b) >>> 0) + (high >>> 0);
  sum.high = (sum.high + upperHalf(a >>> 0, b >>> 0) + low + Math.floor(lowest / 0x1_0000_0000)) | 0;
  sum.low = lowest | 0;
  const next = (key.low >>> 0) + 0x7f4a7c15;
  key.high = (key.high + 0x9e3779b9 + (next > 0xffff_ffff ? 1 : 0)) | 0;
  key.low = next | 0;
}

/** The upper 32 bits of a product of 64. */
function upperHalf(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  return a1 * b1 + (middle >>> 16) + ((a0 * b1 + (middle & 0xffff)) >>> 16);
}

/** The four bytes at `at`, the lowest first; zeros from `end` on. */
function wordAt(bytes: Uint8Array, at: number, end: number): number {
  let word = 0;
  for (let byte = Math.min(end, at + 4) - 1; byte >= at; byte--) word = (word << 8) | (bytes[byte] as number); // inside the cell
  return word;
}

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const again = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return again ^ (again >>> 16);
}

const encoder = new TextEncoder();

/** Cells as bytes: what the hot path has, made from texts. */
export interface CellBytes {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The cells one after the other. */
export function bytesOfTexts(cells: readonly string[]): CellBytes {
  // A unit of UTF-16 takes three bytes of UTF-8 at most.
  const bytes = new Uint8Array(cells.reduce((sum, cell) => sum + cell.length, 0) * 3);
  const starts = new Int32Array(cells.length);
  const ends = new Int32Array(cells.length);
  let at = 0;
  for (let index = 0; index < cells.length; index++) {
    starts[index] = at;
    at += putText(cells[index] ?? "", bytes, at);
    ends[index] = at;
  }
  return { bytes, starts, ends };
}

/** Writes a text at `at`, where there is room; answers how many bytes it takes. Most are ASCII, and short. */
function putText(text: string, bytes: Uint8Array, at: number): number {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 127) return encoder.encodeInto(text, bytes.subarray(at)).written;
    bytes[at + index] = code;
  }
  return text.length;
}

/** The same fingerprint, from texts. */
export function hashTexts(cells: readonly string[], into: RowHash): void {
  const { bytes, starts, ends } = bytesOfTexts(cells);
  hashCells(bytes, starts, ends, into);
}
