const QUOTE = 0x22;

/**
 * Takes the quoting out of `bytes[start..end)`, which begins just after the opening quote: doubled quotes become one, the
 * closing quote goes, what follows it stays. The bytes move left; the answer is the new end, where a zero shows that what follows
 * the cell in the file no longer stands there.
 */
export function unquoteInPlace(bytes: Uint8Array, start: number, end: number): number {
  let write = start;
  let isQuoted = true;
  for (let read = start; read < end; read++) {
    const byte = bytes[read] ?? 0;
    if (byte === QUOTE && isQuoted) {
      if (read + 1 < end && bytes[read + 1] === QUOTE) read++;
      else {
        isQuoted = false;
        continue;
      }
    }
    bytes[write++] = byte;
  }
  if (write < end) bytes[write] = 0;
  return write;
}
