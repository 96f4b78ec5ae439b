/**
 * A 64-bit fingerprint of some cells of a row, in two 32-bit halves. Two different rows among a million share one with a
 * probability of about 3 in 10^8.
 */
export interface RowHash {
  high: number;
  low: number;
}

const SEPARATOR = 0x1f;

/** Fingerprints the cells `bytes[starts[k]..ends[k])` into `into`, without making a string. */
export function hashCells(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, into: RowHash): void {
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let cell = 0; cell < starts.length; cell++) {
    const end = ends[cell] ?? 0;
    for (let at = starts[cell] ?? 0; at < end; at++) {
      const byte = bytes[at] ?? 0;
      high = Math.imul(high ^ byte, 0x01000193);
      low = Math.imul(low ^ byte, 0x85ebca6b);
      low ^= low >>> 15;
    }
    high = Math.imul(high ^ SEPARATOR, 0x01000193);
    low = Math.imul(low ^ SEPARATOR, 0x85ebca6b);
  }
  into.high = high | 0;
  // 0 marks a free place in the tables keyed by these halves.
  into.low = low === 0 ? 1 : low | 0;
}

const encoder = new TextEncoder();

/** The same fingerprint, from texts. */
export function hashTexts(cells: readonly string[], into: RowHash): void {
  const pieces = cells.map((cell) => encoder.encode(cell));
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  const starts = new Int32Array(pieces.length);
  const ends = new Int32Array(pieces.length);
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    bytes.set(piece, at);
    starts[index] = at;
    at += piece.length;
    ends[index] = at;
  }
  hashCells(bytes, starts, ends, into);
}
