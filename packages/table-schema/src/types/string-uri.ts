const SCHEME = /^[a-zA-Z][a-zA-Z0-9+.-]*:/;

/** As the official validator: a URI is a text that begins with a scheme (RFC 3986, 3.1); the rest is not looked at. */
export function isUri(text: string): boolean {
  return SCHEME.test(text);
}

const COLON = 58;
/** 1: letter, may begin a scheme; 2: may go on with it. */
const SCHEME_BYTES = schemeBytes();

/** {@link isUri} on bytes, exact. */
export function hasScheme(bytes: Uint8Array, start: number, end: number): boolean {
  // Bytes index a table of 256; `start < end` is checked first.
  if (start >= end || SCHEME_BYTES[bytes[start] as number] !== 1) return false;
  for (let index = start + 1; index < end; index++) {
    const byte = bytes[index] as number;
    if (byte === COLON) return true;
    if (SCHEME_BYTES[byte] === 0) return false;
  }
  return false;
}

function schemeBytes(): Uint8Array {
  const table = new Uint8Array(256);
  for (let byte = 0; byte < 128; byte++) {
    const character = String.fromCharCode(byte);
    if (/[a-zA-Z]/.test(character)) table[byte] = 1;
    else if (/[0-9+.-]/.test(character)) table[byte] = 2;
  }
  return table;
}
