/** Latin letters beyond ASCII that the official validator's library allows before the `@`. */
const LATIN = "\\u00a0-\\u00ff\\u0100-\\u017f\\u0180-\\u024f";
const ATOM = `[${LATIN}0-9a-z!#$%&'*+/=?^_\`{}|~-]+`;
const QUOTED = `"(?:[${LATIN}\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f!#-\\x5b\\x5d-\\x7f]|\\\\[\\t.])*"`;
const LOCAL_PART = new RegExp(`^(?:${ATOM}(?:\\.${ATOM})*|${QUOTED})$`, "iu");
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z]$/i;
const ONLY_ASCII = /^[\x20-\x7e]*$/;
/** ASCII that no host name holds: everything but letters, digits, dashes and dots. */
const NOT_IN_A_HOST = /[^a-z0-9.\-\u0080-\u{10ffff}]/iu;

/** As the official validator (PyPI `validators`): one `@`, a dot-atom or quoted local part, a domain with at least one dot. */
export function isEmail(text: string): boolean {
  const at = text.indexOf("@");
  if (at < 0 || text.indexOf("@", at + 1) >= 0) return false;
  const local = text.slice(0, at);
  return local.length <= 64 && LOCAL_PART.test(local) && isDomain(text.slice(at + 1));
}

function isDomain(domain: string): boolean {
  if (domain.length > 253) return false;
  const ascii = ONLY_ASCII.test(domain) ? domain : asciiHost(domain);
  if (ascii === null || ascii.length > 253) return false;
  return DOMAIN.test(ascii) && ascii.split(".").every((label) => label.length <= 63);
}

/** The `xn--` form of an international domain, by the URL parser that every platform has; null when there is none. */
function asciiHost(domain: string): string | null {
  if (NOT_IN_A_HOST.test(domain)) return null;
  const address = `http://${domain}/`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}

const DOT = 46;
const AT = 64;
const DASH = 45;

/** True for plainly written addresses: letters, digits and `.-_+` before the `@`, letters, digits and dashes after it. */
export function isPlainEmail(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > 254) return false;
  let index = start;
  let inAtom = false;
  for (; index < end; index++) {
    // `index` stays inside the array, here and below.
    const byte = bytes[index] as number;
    if (byte === AT) break;
    if (byte === DOT) {
      if (!inAtom) return false;
      inAtom = false;
    } else if (isAlphanumeric(byte) || byte === DASH || byte === 95 || byte === 43) inAtom = true;
    else return false;
  }
  return inAtom && index - start <= 64 && isPlainDomain(bytes, index + 1, end);
}

function isPlainDomain(bytes: Uint8Array, start: number, end: number): boolean {
  let labelStart = start;
  let dots = 0;
  for (let index = start; index < end; index++) {
    const byte = bytes[index] as number; // inside the cell
    if (byte === DOT) {
      if (!isPlainLabel(bytes, labelStart, index)) return false;
      labelStart = index + 1;
      dots++;
    } else if (!isAlphanumeric(byte) && byte !== DASH) return false;
  }
  return (
    dots > 0 && end - labelStart >= 2 && isPlainLabel(bytes, labelStart, end) && isLetter(bytes[end - 1] as number) // the cell is not empty
  );
}

function isPlainLabel(bytes: Uint8Array, start: number, end: number): boolean {
  return end > start && end - start <= 63 && bytes[start] !== DASH && bytes[end - 1] !== DASH;
}

function isAlphanumeric(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || isLetter(byte);
}

function isLetter(byte: number): boolean {
  return (byte | 32) >= 97 && (byte | 32) <= 122;
}
