import type { XmlScanner } from "./xml-scanner.ts";

const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const named: Readonly<Record<string, number>> = { amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27 };
const decoder = new TextDecoder();

/**
 * Copies XML text as UTF-8, entities made into what they stand for and line ends into LF. `into` must have room for
 * `end - start` bytes: text never grows. Answers where it stopped writing.
 */
export function copyXmlText(from: Uint8Array, start: number, end: number, into: Uint8Array, at: number): number {
  let write = at;
  for (let read = start; read < end; read++) {
    const byte = from[read] ?? 0;
    if (byte === AMPERSAND) {
      const stop = from.indexOf(SEMICOLON, read);
      const code = stop > 0 && stop < end && stop - read < 12 ? entityCode(from, read + 1, stop) : -1;
      if (code >= 0) {
        write = putCodePoint(into, write, code);
        read = stop;
        continue;
      }
    } else if (byte === 0x0d) {
      if (from[read + 1] === 0x0a && read + 1 < end) continue;
      into[write++] = 0x0a;
      continue;
    }
    into[write++] = byte;
  }
  return write;
}

/** An attribute of the tag just opened as a string; null when it is not there. */
export function attributeText(scanner: XmlScanner, name: number): string | null {
  if (!scanner.attribute(name)) return null;
  const into = new Uint8Array(scanner.end - scanner.start);
  return decoder.decode(into.subarray(0, copyXmlText(scanner.bytes, scanner.start, scanner.end, into, 0)));
}

/** A whole number in an attribute; `otherwise` when it is not there or is none. */
export function attributeNumber(scanner: XmlScanner, name: number, otherwise: number): number {
  if (!scanner.attribute(name)) return otherwise;
  return digitsIn(scanner.bytes, scanner.start, scanner.end) ?? otherwise;
}

/** The whole number written in these bytes, up to nine digits; null when there is something else. */
export function digitsIn(bytes: Uint8Array, start: number, end: number): number | null {
  if (end === start || end - start > 9) return null;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** The character an entity stands for, -1 when it is none that XML allows. */
function entityCode(bytes: Uint8Array, start: number, end: number): number {
  let name = "";
  for (let at = start; at < end; at++) name += String.fromCharCode(bytes[at] ?? 0);
  if (name[0] !== "#") return named[name] ?? -1;
  const isHex = name[1] === "x";
  if (!(isHex ? /^#x[0-9a-fA-F]+$/ : /^#\d+$/).test(name)) return -1;
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0 ? -1 : code;
}

function putCodePoint(into: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    into[at] = code;
    return at + 1;
  }
  if (code < 0x800) {
    into[at] = 0xc0 | (code >> 6);
    into[at + 1] = 0x80 | (code & 63);
    return at + 2;
  }
  if (code < 0x10000) {
    into[at] = 0xe0 | (code >> 12);
    into[at + 1] = 0x80 | ((code >> 6) & 63);
    into[at + 2] = 0x80 | (code & 63);
    return at + 3;
  }
  into[at] = 0xf0 | (code >> 18);
  into[at + 1] = 0x80 | ((code >> 12) & 63);
  into[at + 2] = 0x80 | ((code >> 6) & 63);
  into[at + 3] = 0x80 | (code & 63);
  return at + 4;
}
