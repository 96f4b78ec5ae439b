/** The type of the remark that tells it. */
export type Damage = "lost-characters" | "misread-accents" | "decomposed-letters" | "no-break-spaces";

/** A quick test of a byte of UTF-8 text: false for what surely begins no damage. */
export function isWorthALook(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  if (byte === 0xc3) return bytes[at + 1] === 0x83 || bytes[at + 1] === 0x82 || bytes[at + 1] === 0xa2;
  if (byte === 0xc2) return bytes[at + 1] === 0xa0;
  if (byte === 0xe2) return bytes[at + 1] === 0x80 && bytes[at + 2] === 0xaf;
  return byte === 0xef || byte === 0xcc || byte === 0xcd;
}

/**
 * The damage that begins at `at`, if any, in the cell `bytes[start..end)`. UTF-8 read as windows-1252 and written again shows as `Ã`,
 * `Â` or `â€` followed by what windows-1252 has above 0x80: no French word has that.
 */
export function damageAt(bytes: Uint8Array, at: number, start: number, end: number): Damage | null {
  const byte = bytes[at];
  // What stands beyond the cell is another's.
  if (at + 2 >= end && byte !== 0xcc && byte !== 0xcd && byte !== 0xc2) return null;
  if (byte === 0xef) return bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd ? "lost-characters" : null;
  if (byte === 0xcc) return "decomposed-letters";
  // U+0300 to U+036F; Greek letters follow.
  if (byte === 0xcd) return (bytes[at + 1] ?? 0) < 0xb0 ? "decomposed-letters" : null;
  if (byte === 0xc3) return isMisread(bytes, at) ? "misread-accents" : null;
  const length = byte === 0xc2 ? 2 : 3;
  const parted = isLetter(bytes, at - 1, start, end) && isLetter(bytes, at + length, start, end);
  return parted ? "no-break-spaces" : null;
}

function isMisread(bytes: Uint8Array, at: number): boolean {
  const second = bytes[at + 1];
  const third = bytes[at + 2];
  if (second === 0x82) return third === 0xc2 && bytes[at + 3] !== 0xa0;
  if (second === 0xa2) return third === 0xe2 && bytes[at + 3] === 0x82 && bytes[at + 4] === 0xac;
  if (third === 0xc2) return true;
  // Œ œ Š š Ÿ Ž ž ƒ ˆ ˜ – — ‘ ’ … € ™: the rest of windows-1252 above 0x80.
  if (third === 0xc5 || third === 0xc6 || third === 0xcb) return true;
  return third === 0xe2 && (bytes[at + 3] === 0x80 || bytes[at + 3] === 0x82 || bytes[at + 3] === 0x84);
}

/** A letter, or the end of the cell: beside punctuation, signs and figures French typography wants a no-break space. */
function isLetter(bytes: Uint8Array, at: number, start: number, end: number): boolean {
  if (at < start || at >= end) return true;
  const byte = bytes[at] ?? 0;
  if (byte < 0x80) return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
  // The first byte of É, é, œ…, or the last one of any character: a guillemet ends in 0xab or 0xbb, a degree in 0xb0.
  if (byte === 0xc3 || byte === 0xc5) return true;
  return byte < 0xc0 && (bytes[at - 1] === 0xc3 || bytes[at - 1] === 0xc5);
}
