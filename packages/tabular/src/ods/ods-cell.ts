import { plainNumber } from "../sheets/plain-number.ts";
import type { RowBuilder } from "../sheets/row-builder.ts";
import { TableError } from "../table.ts";
import { type XmlScanner, xmlName } from "../xml/xml-scanner.ts";
import { attributeNumber, attributeText, copyXmlText } from "../xml/xml-text.ts";

const VALUE_TYPE = xmlName("value-type");
const VALUE = xmlName("value");
const DATE_VALUE = xmlName("date-value");
const TIME_VALUE = xmlName("time-value");
const BOOLEAN_VALUE = xmlName("boolean-value");
const STRING_VALUE = xmlName("string-value");
const PARAGRAPH = xmlName("p");
const SPACES = xmlName("s");
const COUNT = xmlName("c");
const TAB = xmlName("tab");
const LINE_BREAK = xmlName("line-break");
const MOST_SPACES = 100_000;

const space = Uint8Array.of(0x20);
const tab = Uint8Array.of(0x09);
const lineFeed = Uint8Array.of(0x0a);

/** Makes the text of an OpenDocument cell: its paragraphs, or what its value's attributes say. */
export class OdsCell {
  readonly #scanner: XmlScanner;
  readonly #builder: RowBuilder;
  /** The value as the attributes give it; null when the paragraphs are the value. */
  #value: string | null = null;
  #isNumber = false;
  #paragraphs = 0;
  #inParagraph = 0;

  constructor(scanner: XmlScanner, builder: RowBuilder) {
    this.#scanner = scanner;
    this.#builder = builder;
  }

  begin(): void {
    const scanner = this.#scanner;
    this.#builder.length = this.#builder.cellStart;
    this.#paragraphs = 0;
    this.#inParagraph = 0;
    const type = attributeText(scanner, VALUE_TYPE);
    this.#isNumber = type === "float" || type === "percentage" || type === "currency";
    this.#value = type === null ? null : this.#valueOf(type);
  }

  open(name: number, isEmpty: boolean): void {
    if (name === PARAGRAPH) {
      if (this.#paragraphs++ > 0) this.#builder.put(lineFeed, 0, 1);
      if (!isEmpty) this.#inParagraph++;
    } else if (this.#inParagraph === 0) return;
    else if (name === SPACES) this.#spaces(attributeNumber(this.#scanner, COUNT, 1));
    else if (name === TAB) this.#builder.put(tab, 0, 1);
    else if (name === LINE_BREAK) this.#builder.put(lineFeed, 0, 1);
  }

  close(name: number): void {
    if (name === PARAGRAPH && this.#inParagraph > 0) this.#inParagraph--;
  }

  text(): void {
    if (this.#inParagraph === 0) return;
    const { bytes, start, end, isVerbatim } = this.#scanner;
    const builder = this.#builder;
    builder.reserve(end - start);
    if (isVerbatim) builder.put(bytes, start, end);
    else builder.length = copyXmlText(bytes, start, end, builder.bytes, builder.length);
  }

  end(): void {
    const value = this.#value;
    if (value === null) return;
    // A code shown with leading zeros (`01001`) is stored as a number: what is shown is the datum.
    if (this.#isNumber && this.#showsLeadingZeros(value)) return;
    this.#builder.replace(value);
  }

  #valueOf(type: string): string | null {
    const scanner = this.#scanner;
    if (this.#isNumber) {
      const text = attributeText(scanner, VALUE);
      const value = Number(text);
      return text === null || text === "" || !Number.isFinite(value) ? null : plainNumber(value);
    }
    if (type === "date") return attributeText(scanner, DATE_VALUE)?.replace(/T00:00:00(\.0+)?$/, "") ?? null;
    if (type === "time") return clock(attributeText(scanner, TIME_VALUE));
    if (type === "boolean") return attributeText(scanner, BOOLEAN_VALUE);
    // LibreOffice gives a formula in error an empty text: what is shown (`#DIV/0!`) is the datum.
    return attributeText(scanner, STRING_VALUE) || null;
  }

  #showsLeadingZeros(value: string): boolean {
    const { bytes, cellStart, length } = this.#builder;
    if (bytes[cellStart] !== 0x30 || length - cellStart > 20 || length - cellStart <= value.length) return false;
    const shown = String.fromCharCode(...bytes.subarray(cellStart, length));
    return /^0\d+$/.test(shown) && Number(shown) === Number(value);
  }

  #spaces(count: number): void {
    if (count > MOST_SPACES) throw new TableError("decompression-limit");
    for (let index = 0; index < count; index++) this.#builder.put(space, 0, 1);
  }
}

/** `PT10H30M00S` → `10:30:00`. */
function clock(duration: string | null): string | null {
  const [, hours, minutes = "0", seconds = "0"] = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(duration ?? "") ?? [];
  if (hours === undefined) return duration;
  return [hours, minutes, seconds].map((part) => part.padStart(2, "0")).join(":");
}
