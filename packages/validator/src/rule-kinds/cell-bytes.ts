/** Looks at dates as they stand in bytes, `YYYY-MM-DD`, without making a string. */

const HYPHEN = 0x2d;

/** True for ten bytes in the form of a date whose day every month has: enough for the hot path. */
export function isPlainDay(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 10 || bytes[start + 4] !== HYPHEN || bytes[start + 7] !== HYPHEN) return false;
  const month = twoDigits(bytes, start + 5);
  const day = twoDigits(bytes, start + 8);
  return month >= 1 && month <= 12 && day >= 1 && day <= 28;
}

/** True when the ten bytes at `a` sort before those at `b` (of `other`), or are the same: ISO dates sort as text. */
export function isNotAfter(bytes: Uint8Array, a: number, other: Uint8Array, b = 0): boolean {
  for (let at = 0; at < 10; at++) {
    const difference = (bytes[a + at] ?? 0) - (other[b + at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return true;
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 48;
  const units = (bytes[at + 1] ?? 0) - 48;
  return tens < 0 || tens > 9 || units < 0 || units > 9 ? -1 : tens * 10 + units;
}

/** True when all are ASCII digits. */
export function areDigits(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x30 || byte > 0x39) return false;
  }
  return true;
}

/** True when the cell is exactly `text` (UTF-8). */
export function isText(text: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== text.length) return false;
  for (let at = 0; at < text.length; at++) if (text[at] !== bytes[start + at]) return false;
  return true;
}

/** False when `trim` would surely leave the cell as it stands; true for blanks at its edges, and for some rare letters there. */
export function mayHaveBlankEdge(bytes: Uint8Array, start: number, end: number): boolean {
  if (start === end) return false;
  const first = bytes[start] ?? 0;
  const last = bytes[end - 1] ?? 0;
  return first <= 32 || last <= 32 || isDoubtfulLead(first) || (last > 127 && !isTwoByteLetter(bytes[end - 2] ?? 0));
}

/** The blanks beyond ASCII begin with C2, E1, E2, E3 or EF. */
function isDoubtfulLead(byte: number): boolean {
  return byte === 0xc2 || (byte >= 0xe1 && byte <= 0xe3) || byte === 0xef;
}

/** The first of two bytes that make no blank (C2 may begin a no-break space). */
function isTwoByteLetter(byte: number): boolean {
  return byte >= 0xc3 && byte <= 0xdf;
}
