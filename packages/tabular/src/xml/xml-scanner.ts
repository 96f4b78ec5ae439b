import type { ByteSource } from "../byte-source.ts";
import { TableError } from "../table.ts";

export const OPEN = 1;
export const CLOSE = 2;
const TEXT = 3;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const AMPERSAND = 0x26;
const CARRIAGE_RETURN = 0x0d;
const UNDERSCORE = 0x5f;
const BUFFER = 256 * 1024;
/** Bytes never filled: looking a little ahead stays inside the array, without which the code is not optimized. */
const SPARE = 16;
/** Longest tag or text accepted, in bytes. */
const MAX_TOKEN = 32 * 1024 * 1024;

/** A name as the scanner compares it: the local part, hashed. */
export function xmlName(name: string): number {
  let hash = 0;
  for (let index = 0; index < name.length; index++) hash = (hash * 31 + name.charCodeAt(index)) | 0;
  return hash;
}

/**
 * Goes through the XML of a spreadsheet tag by tag, on bytes, in constant memory. It knows what those files hold: no
 * DOCTYPE is accepted (`xml-doctype`: entities are how XML bombs are made), prefixes are passed over, comments and processing
 * instructions are skipped. Call `next()` until it says false, then `more()`; false again is the end.
 */
export class XmlScanner {
  bytes = new Uint8Array(BUFFER);
  /** What `next()` found: {@link OPEN}, {@link CLOSE} or {@link TEXT}. */
  kind = 0;
  /** Of a tag: its local name, as {@link xmlName} gives it. */
  name = 0;
  /** Of an OPEN: there is no CLOSE to come. */
  isEmpty = false;
  /** Of a TEXT: true when it is verbatim (CDATA), without entities. */
  isVerbatim = false;
  /** Of a TEXT: true when every byte is what it seems: no entity, no carriage return, no underscore (Excel's escapes). */
  isPlain = false;
  /** Of a TEXT: its bytes. Of an OPEN: its attributes. After `attribute()`: the value. */
  start = 0;
  end = 0;
  #attributesStart = 0;
  #attributesEnd = 0;
  #at = 0;
  #length = 0;
  #isOver = false;
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** What was not scanned yet: `bytes[at..length)`. */
  get at(): number {
    return this.#at;
  }

  get length(): number {
    return this.#length;
  }

  /** Goes on from `at`: what stands before it was read otherwise. */
  skipTo(at: number): void {
    this.#at = at;
  }

  /** Reads more bytes after those not scanned yet. False when there are none. */
  async more(): Promise<boolean> {
    if (this.#isOver) return false;
    if (this.#at > 0) {
      this.bytes.copyWithin(0, this.#at, this.#length);
      this.#length -= this.#at;
      this.#at = 0;
    }
    if (this.#length > this.bytes.length / 2) {
      if (this.#length > MAX_TOKEN) throw new TableError("broken-spreadsheet");
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes.subarray(0, this.#length));
      this.bytes = larger;
    }
    const pulled = this.#source.read(this.bytes.subarray(this.#length, this.bytes.length - SPARE));
    const length = typeof pulled === "number" ? pulled : await pulled;
    this.#length += length;
    this.#isOver = length === 0;
    if (this.#isOver && this.#at < this.#length && this.#hasContent()) throw new TableError("broken-spreadsheet");
    return !this.#isOver;
  }

  /** The next tag or text; false when more bytes are needed. */
  next(): boolean {
    for (;;) {
      if (this.#at >= this.#length) return false;
      if (this.bytes[this.#at] !== LESS) return this.#text();
      const second = this.bytes[this.#at + 1];
      if (this.#at + 1 >= this.#length) return false;
      if (second === SLASH) return this.#close();
      if (second !== 0x21 && second !== 0x3f) return this.#open();
      const special = this.#special();
      if (special !== null) return special;
    }
  }

  /** Finds an attribute of the tag just opened: its value is then `bytes[start..end)`, entities and all. */
  attribute(name: number): boolean {
    const { bytes } = this;
    const stop = this.#attributesEnd;
    let at = this.#attributesStart;
    while (at < stop) {
      while (at < stop && (bytes[at] ?? 0) <= 0x20) at++;
      let hash = 0;
      for (; at < stop && bytes[at] !== EQUALS && (bytes[at] ?? 0) > 0x20; at++)
        hash = bytes[at] === COLON ? 0 : (hash * 31 + (bytes[at] ?? 0)) | 0;
      while (at < stop && bytes[at] !== DOUBLE_QUOTE && bytes[at] !== SINGLE_QUOTE) at++;
      const quote = bytes[at];
      const start = ++at;
      while (at < stop && bytes[at] !== quote) at++;
      if (hash === name) {
        this.start = start;
        this.end = at;
        return true;
      }
      at++;
    }
    return false;
  }

  #text(): boolean {
    const { bytes } = this;
    let at = this.#at;
    let isPlain = true;
    for (; at < this.#length; at++) {
      const byte = bytes[at];
      if (byte === LESS) break;
      if (byte === AMPERSAND || byte === CARRIAGE_RETURN || byte === UNDERSCORE) isPlain = false;
    }
    if (at === this.#length) return false;
    this.kind = TEXT;
    this.isVerbatim = false;
    this.isPlain = isPlain;
    this.start = this.#at;
    this.end = at;
    this.#at = at;
    return true;
  }

  #close(): boolean {
    const { bytes } = this;
    let at = this.#at + 2;
    let hash = 0;
    for (; at < this.#length && bytes[at] !== GREATER; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === COLON) hash = 0;
      else if (byte > 0x20) hash = (hash * 31 + byte) | 0;
    }
    if (at >= this.#length) return false;
    this.kind = CLOSE;
    this.name = hash;
    this.#at = at + 1;
    return true;
  }

  #open(): boolean {
    const { bytes } = this;
    let at = this.#at + 1;
    let hash = 0;
    for (; at < this.#length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte <= 0x20 || byte === GREATER || byte === SLASH) break;
      hash = byte === COLON ? 0 : (hash * 31 + byte) | 0;
    }
    const attributes = at;
    for (; at < this.#length && bytes[at] !== GREATER; at++) {
      const quote = bytes[at];
      if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) continue;
      at++;
      while (at < this.#length && bytes[at] !== quote) at++;
    }
    if (at >= this.#length) return false;
    this.kind = OPEN;
    this.name = hash;
    this.isEmpty = bytes[at - 1] === SLASH;
    this.#attributesStart = attributes;
    this.#attributesEnd = this.isEmpty ? at - 1 : at;
    this.#at = at + 1;
    return true;
  }

  /** Comments and instructions are passed over (null), CDATA is text, a DOCTYPE is refused. */
  #special(): boolean | null {
    if (this.#length - this.#at < 9 && !this.#isOver) return false;
    if (this.#begins("<![CDATA[")) {
      const end = this.#find("]]>", this.#at + 9);
      if (end < 0) return false;
      this.kind = TEXT;
      this.isVerbatim = true;
      this.isPlain = false;
      this.start = this.#at + 9;
      this.end = end;
      this.#at = end + 3;
      return true;
    }
    if (this.#begins("<!DOCTYPE") || this.#begins("<!doctype")) throw new TableError("xml-doctype");
    const [mark, from] = this.#begins("<!--") ? ["-->", 4] : this.#begins("<?") ? ["?>", 2] : [">", 2];
    const end = this.#find(mark, this.#at + from);
    if (end < 0) return false;
    this.#at = end + mark.length;
    return null;
  }

  #begins(text: string): boolean {
    for (let index = 0; index < text.length; index++)
      if (this.bytes[this.#at + index] !== text.charCodeAt(index)) return false;
    return true;
  }

  #find(mark: string, from: number): number {
    for (let at = from; at + mark.length <= this.#length; at++) {
      let index = 0;
      while (index < mark.length && this.bytes[at + index] === mark.charCodeAt(index)) index++;
      if (index === mark.length) return at;
    }
    return -1;
  }

  #hasContent(): boolean {
    for (let at = this.#at; at < this.#length; at++) if ((this.bytes[at] ?? 0) > 0x20) return true;
    return false;
  }
}
