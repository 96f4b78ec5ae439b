import { type CellValue, keyOf } from "@opendatalocale/table-schema";

const encoder = new TextEncoder();
const LONE_SURROGATE = /\p{Surrogate}/u;
/** No UTF-8 text begins so: what follows is UTF-16. */
const NOT_UTF8 = 0xff;

/**
 * The key of a row as bytes: `keyOf` of each of its values, in UTF-8, each with its length before it. Two keys are the same bytes
 * exactly when the values are equal, whatever their writing. The buffer is reused from one row to the next.
 */
export class KeyBytes {
  bytes = new Uint8Array(256);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** Adds a value whose `keyOf` is `tag` and then the text `from[start..end)`, without making a string. */
  putText(tag: number, from: Uint8Array, start: number, end: number): void {
    this.#begin(end - start + 1);
    const { bytes } = this;
    let at = this.length;
    bytes[at++] = tag;
    // Both indexes stay inside: there is room for the text.
    for (let read = start; read < end; read++) bytes[at++] = from[read] as number;
    this.length = at;
  }

  /** Adds any value. */
  putValue(value: CellValue): void {
    const key = keyOf(value);
    const encoded = LONE_SURROGATE.test(key) ? utf16(key) : encoder.encode(key);
    this.#begin(encoded.length);
    this.bytes.set(encoded, this.length);
    this.length += encoded.length;
  }

  /** Makes room for a part, and writes its length in groups of seven bits. */
  #begin(size: number): void {
    if (this.length + size + 5 > this.bytes.length) {
      const larger = new Uint8Array((this.length + size + 5) * 2);
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    let rest = size;
    for (; rest > 127; rest >>>= 7) this.bytes[this.length++] = (rest & 127) | 128;
    this.bytes[this.length++] = rest;
  }
}

/** Where the text begins in a key that `putText` made alone: after its length and its tag. */
export function textStart(key: Uint8Array, start: number): number {
  let at = start;
  while ((key[at] ?? 0) > 127) at++;
  return at + 2;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 1);
  bytes[0] = NOT_UTF8;
  for (let index = 0; index < text.length; index++) {
    bytes[index * 2 + 1] = text.charCodeAt(index) & 255;
    bytes[index * 2 + 2] = text.charCodeAt(index) >> 8;
  }
  return bytes;
}
