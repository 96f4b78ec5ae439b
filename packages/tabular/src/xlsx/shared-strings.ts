import type { ByteSource } from "../byte-source.ts";
import { TableError } from "../table.ts";
import { CLOSE, OPEN, XmlScanner, xmlName } from "../xml/xml-scanner.ts";
import { copyXmlText } from "../xml/xml-text.ts";
import { unescapeExcel } from "./excel-escapes.ts";

const SI = xmlName("si");
const T = xmlName("t");
const PHONETIC = xmlName("rPh");
/** Most room made on the archive's word. */
const FIRST_ROOM = 64 * 1024 * 1024;
/** Most text a workbook may share, in bytes. */
const LIMIT = 512 * 1024 * 1024;

/** The texts a workbook's cells share, end to end in one buffer: text `i` is `bytes[offsets[i]..offsets[i + 1])`. */
export class SharedStrings {
  bytes: Uint8Array;
  offsets = new Uint32Array(1024);
  count = 0;
  #length = 0;
  /** No part of the text being read needs a look. */
  #isPlain = true;

  private constructor(room: number) {
    this.bytes = new Uint8Array(Math.min(room, FIRST_ROOM));
  }

  /** @param size of the part, in bytes, as the archive states it: its text is shorter */
  static async read(source: ByteSource, size: number): Promise<SharedStrings> {
    const strings = new SharedStrings(size);
    const scanner = new XmlScanner(source);
    let inText = false;
    let inPhonetic = false;
    do {
      while (scanner.next()) {
        if (scanner.kind === OPEN) {
          if (scanner.name === T) inText = !scanner.isEmpty;
          else if (scanner.name === PHONETIC) inPhonetic = !scanner.isEmpty;
          else if (scanner.name === SI && scanner.isEmpty) strings.#end();
        } else if (scanner.kind === CLOSE) {
          if (scanner.name === T) inText = false;
          else if (scanner.name === PHONETIC) inPhonetic = false;
          else if (scanner.name === SI) strings.#end();
        } else if (inText && !inPhonetic) strings.#put(scanner);
      }
    } while (await scanner.more());
    return strings;
  }

  #put({ bytes, start, end, isVerbatim, isPlain }: XmlScanner): void {
    const needed = this.#length + end - start;
    if (needed > this.bytes.length) {
      if (needed > LIMIT) throw new TableError("file-too-large", { limit: LIMIT });
      const larger = new Uint8Array(needed * 2);
      larger.set(this.bytes.subarray(0, this.#length));
      this.bytes = larger;
    }
    if (!isPlain) this.#isPlain = false;
    if (isVerbatim || isPlain) {
      this.bytes.set(bytes.subarray(start, end), this.#length);
      this.#length += end - start;
    } else this.#length = copyXmlText(bytes, start, end, this.bytes, this.#length);
  }

  #end(): void {
    if (this.count + 2 > this.offsets.length) {
      const larger = new Uint32Array(this.offsets.length * 2);
      larger.set(this.offsets);
      this.offsets = larger;
    }
    const start = this.offsets[this.count] ?? 0;
    if (!this.#isPlain) this.#length = unescapeExcel(this.bytes, start, this.#length);
    this.#isPlain = true;
    this.offsets[++this.count] = this.#length;
  }
}
