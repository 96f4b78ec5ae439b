const UNDERSCORE = 0x5f;
const encoder = new TextEncoder();

/** `_x000D_` and its like in `bytes[start..end)`, made in place into the character they stand for. Answers the new end. */
export function unescapeExcel(bytes: Uint8Array, start: number, end: number): number {
  let first = start;
  while (first < end && bytes[first] !== UNDERSCORE) first++;
  let write = first;
  for (let read = first; read < end; read++) {
    const byte = bytes[read] ?? 0;
    if (byte === UNDERSCORE && bytes[read + 1] === 0x78 && bytes[read + 6] === UNDERSCORE && read + 6 < end) {
      const digits = String.fromCharCode(...bytes.subarray(read + 2, read + 6));
      const code = /^[0-9a-fA-F]{4}$/.test(digits) ? Number.parseInt(digits, 16) : -1;
      if (code > 0 && (code < 0xd800 || code > 0xdfff)) {
        // A carriage return before a line feed is one line end.
        if (code !== 0x0d) write += encoder.encodeInto(String.fromCharCode(code), bytes.subarray(write)).written;
        read += 6;
        continue;
      }
    }
    bytes[write++] = byte;
  }
  return write;
}
