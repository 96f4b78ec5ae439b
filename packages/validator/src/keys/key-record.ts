/**
 * How a key and its row stand in memory and in the scratch file, end to end:
 * length of the key and of the cell's text (4 bytes each), row and line (8 each), hash (4 + 4), then the key, then the text.
 * A record without a key is a row whose key is empty. The text is left out where the key says it.
 */
export const KEY_LENGTH = 0;
export const TEXT_LENGTH = 4;
export const ROW = 8;
export const LINE = 16;
export const HASH_LOW = 24;
export const HASH_HIGH = 28;
/** In the record of a repetition: the first row of the key, in the place of the hash; 0 when the key is empty. */
export const FIRST_ROW = 24;
export const HEADER = 32;

/** Length of the record at `at`. */
export function recordLength(view: DataView, at: number): number {
  return HEADER + view.getUint32(at + KEY_LENGTH, true) + view.getUint32(at + TEXT_LENGTH, true);
}
