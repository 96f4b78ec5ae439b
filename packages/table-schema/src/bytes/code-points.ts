/** Number of code points of a text, as Python's `len` counts them. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let index = 0; index + 1 < text.length; index++) {
    if ((text.charCodeAt(index) & 0xfc00) !== 0xd800 || (text.charCodeAt(index + 1) & 0xfc00) !== 0xdc00) continue;
    count--;
    index++;
  }
  return count;
}

/** Number of code points of UTF-8 bytes: those that do not continue another. */
export function codePointsOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  // `index` stays inside the array.
  for (let index = start; index < end; index++) if (((bytes[index] as number) & 0xc0) !== 0x80) count++;
  return count;
}
