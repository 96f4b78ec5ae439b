import { plainNumber } from "../sheets/plain-number.ts";
import type { RowBuilder } from "../sheets/row-builder.ts";
import { digitsIn } from "../xml/xml-text.ts";
import { unescapeExcel } from "./excel-escapes.ts";
import { general, type NumberFormat } from "./number-format.ts";
import { serialDate } from "./serial-date.ts";
import type { SharedStrings } from "./shared-strings.ts";

/** What the cells of a workbook share. */
export interface CellBook {
  readonly strings: SharedStrings | null;
  /** By style number. */
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
}

/** Days whose text is kept. */
const MAX_DAYS = 20_000;
const POINT = 0x2e;

const encoder = new TextEncoder();

const NUMBER = 0;
const SHARED = 1;
const BOOLEAN = 2;
const ISO_DATE = 3;
/** A formula's text, a text of its own, an error. */
const TEXT = 4;

/** Kinds of cells, from their attribute `t`. */
export const cellKinds = {
  number: NUMBER,
  of(bytes: Uint8Array, start: number, end: number): number {
    if (end - start !== 1) return TEXT;
    const letter = bytes[start];
    if (letter === 0x73) return SHARED;
    if (letter === 0x6e) return NUMBER;
    if (letter === 0x62) return BOOLEAN;
    return letter === 0x64 ? ISO_DATE : TEXT;
  },
} as const;

/** Makes the text of a cell out of what its XML holds, in place at the end of the builder's bytes. */
export class CellText {
  readonly #builder: RowBuilder;
  readonly #book: CellBook;
  #kind: number = NUMBER;
  #format = general;
  readonly #days = new Map<number, Uint8Array>();

  constructor(builder: RowBuilder, book: CellBook) {
    this.#builder = builder;
    this.#book = book;
  }

  begin(kind: number, style: number): void {
    this.#kind = kind;
    this.#format = this.#book.formats[style] ?? general;
    this.#builder.length = this.#builder.cellStart;
  }

  /** A cell whose value stands in one piece, without entities. */
  plain(kind: number, style: number, bytes: Uint8Array, start: number, end: number): void {
    this.begin(kind, style);
    if (kind === SHARED) {
      this.#putShared(digitsIn(bytes, start, end));
      return;
    }
    this.#builder.put(bytes, start, end);
    this.end();
  }

  end(): void {
    const builder = this.#builder;
    if (builder.length === builder.cellStart) return;
    const kind = this.#kind;
    if (kind === SHARED) this.#shared();
    else if (kind === NUMBER) this.#number();
    else if (kind === BOOLEAN) builder.replace(builder.bytes[builder.cellStart] === 0x31 ? "true" : "false");
    else if (kind === ISO_DATE) builder.replace(this.#text().replace(/T00:00(:00(\.0+)?)?Z?$/, ""));
    else builder.length = unescapeExcel(builder.bytes, builder.cellStart, builder.length);
  }

  #shared(): void {
    const builder = this.#builder;
    const index = digitsIn(builder.bytes, builder.cellStart, builder.length);
    builder.length = builder.cellStart;
    this.#putShared(index);
  }

  #putShared(index: number | null): void {
    const strings = this.#book.strings;
    if (index === null || !strings || index >= strings.count) return;
    this.#builder.put(strings.bytes, strings.offsets[index] ?? 0, strings.offsets[index + 1] ?? 0);
  }

  #number(): void {
    const builder = this.#builder;
    const { date, digits } = this.#format;
    if (date === null && digits === 0 && isShortNumber(builder.bytes, builder.cellStart, builder.length)) return;
    const day = date === "date" ? digitsIn(builder.bytes, builder.cellStart, builder.length) : null;
    if (day !== null) {
      const text = this.#dayText(day);
      builder.length = builder.cellStart;
      builder.put(text, 0, text.length);
      return;
    }
    const value = Number(this.#text());
    if (!Number.isFinite(value)) return;
    const shown = date === null ? null : serialDate(value, date, this.#book.is1904);
    const plain = shown ?? plainNumber(value);
    builder.replace(digits > 0 && /^\d+$/.test(plain) ? plain.padStart(digits, "0") : plain);
  }

  /** Whole days come again and again: each is worked out once. */
  #dayText(day: number): Uint8Array {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const text = encoder.encode(serialDate(day, "date", this.#book.is1904) ?? String(day));
    if (this.#days.size < MAX_DAYS) this.#days.set(day, text);
    return text;
  }

  #text(): string {
    const { bytes, cellStart, length } = this.#builder;
    let text = "";
    for (let at = cellStart; at < Math.min(length, cellStart + 100); at++) text += String.fromCharCode(bytes[at] ?? 0);
    return text;
  }
}

/** Most numbers: up to fifteen digits and a point, which need no look. */
function isShortNumber(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > 15) return false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if ((byte < 0x30 || byte > 0x39) && byte !== POINT) return false;
  }
  return true;
}
