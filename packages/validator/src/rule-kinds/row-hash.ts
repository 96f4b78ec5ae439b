/**
 * A 64-bit fingerprint of some cells of a row, in two 32-bit halves. Two different rows among a million share one with a
 * probability of about 3 in 10^8.
 */
export interface RowHash {
  high: number;
  low: number;
}

/**
 * Fingerprints the cell `bytes[start..end)` into `into`, without making a string. Four bytes at a time; each half goes
 * through its own mixing (MurmurHash3's, and a multiplication with a shift), reversible in the word.
 */
function hashCell(bytes: Uint8Array, start: number, end: number, into: RowHash): void {
  let high = 0x811c9dc5;
  let low = 0x1747b28c;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    // The four bytes are inside the cell.
    const front = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
    const back = (bytes[at + 2] as number) | ((bytes[at + 3] as number) << 8);
    const word = front | (back << 16);
    low = mixLow(low, word);
    high = mixHigh(high, word);
  }
  // The last word holds what is left and the length.
  let word = (end - start) << 24;
  for (let shift = 0; at < end; at++, shift += 8) word ^= (bytes[at] as number) << shift; // inside the cell
  into.high = finish(mixHigh(high ^ (end - start), word));
  into.low = finish(mixLow(low, word)) || 1;
}

/** Joins the fingerprint of the cells so far (`into`) and that of the next one. */
function joinHash(into: RowHash, high: number, low: number): void {
  into.high = mixHigh(into.high, high);
  // 0 marks a free place in the tables keyed by these halves.
  into.low = mixLow(into.low, low) || 1;
}

/** Fingerprints the first `count` cells `bytes[starts[k]..ends[k])` into `into`. */
export function hashCells(
  bytes: Uint8Array,
  starts: Int32Array,
  ends: Int32Array,
  into: RowHash,
  count: number = starts.length,
): void {
  hashCell(bytes, starts[0] ?? 0, ends[0] ?? 0, into);
  for (let cell = 1; cell < count; cell++) {
    const { high, low } = into;
    hashCell(bytes, starts[cell] ?? 0, ends[cell] ?? 0, into);
    const next = { high: into.high, low: into.low };
    into.high = high;
    into.low = low;
    joinHash(into, next.high, next.low);
  }
}

function mixLow(hash: number, word: number): number {
  const turned = Math.imul(word, 0xcc9e2d51);
  const mixed = hash ^ Math.imul((turned << 15) | (turned >>> 17), 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function mixHigh(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
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
  for (const [index, cell] of cells.entries()) {
    starts[index] = at;
    at += putText(cell, bytes, at);
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
