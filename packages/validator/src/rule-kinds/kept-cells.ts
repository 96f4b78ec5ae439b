import { freeMemory } from "./free-memory.ts";

const PAGE = 1 << 18;
/** The numbers of 1024 rows stand together. */
const SHIFT = 10;
/** Where a row's numbers say in which page its cells stand, and where they begin there; then where each ends. */
const PAGE_AT = 0;
const BEGIN_AT = 1;
const decoder = new TextDecoder();

/** Cells of some rows, as bytes one after the other: to keep a row makes no string. Rows are numbered from 1. */
export class KeptCells {
  /** How many rows. */
  size = 0;
  /** Bytes in all. */
  total = 0;
  readonly #width: number;
  readonly #stride: number;
  /** Page after page: a page is never moved. */
  readonly #pages: Uint8Array[] = [];
  /** In the last page. */
  #length = 0;
  /** The numbers of so many rows each: none is ever moved either. */
  readonly #places: Int32Array[] = [];

  /** @param width cells of a row */
  constructor(width: number) {
    this.#width = width;
    this.#stride = width + BEGIN_AT + 1;
  }

  /** Keeps the cells of a row; answers its number. */
  keep(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): number {
    const page = this.#room(lengthOf(starts, ends, this.#width));
    const row = ++this.size;
    this.#places[row >> SHIFT] ??= new Int32Array(this.#stride << SHIFT);
    const places = this.#placesOf(row);
    let place = this.#placeOf(row);
    places[place + PAGE_AT] = this.#pages.length - 1;
    places[place + BEGIN_AT] = this.#length;
    place += BEGIN_AT;
    let length = this.#length;
    for (let cell = 0; cell < this.#width; cell++) {
      // There is room in the page, and the cell is inside.
      const end = ends[cell] as number;
      for (let at = starts[cell] as number; at < end; at++) page[length++] = bytes[at] as number;
      places[++place] = length;
    }
    this.total += length - this.#length;
    this.#length = length;
    return row;
  }

  /** The first of those cells that is not that of the row kept, -1 when all are. */
  differs(row: number, bytes: Uint8Array, starts: Int32Array, ends: Int32Array): number {
    const kept = this.#page(row);
    const places = this.#placesOf(row);
    const place = this.#placeOf(row) + BEGIN_AT;
    let at = places[place] as number; // it has its places since it was kept
    for (let cell = 0; cell < this.#width; cell++) {
      const keptEnd = places[place + cell + 1] as number; // as above
      let from = starts[cell] ?? 0;
      if ((ends[cell] ?? 0) - from !== keptEnd - at) return cell;
      while (at < keptEnd) if (kept[at++] !== bytes[from++]) return cell;
    }
    return -1;
  }

  /** True when the cell is this number, as it is usually written. */
  isNumber(row: number, cell: number, value: number): boolean {
    const text = String(value);
    const kept = this.#page(row);
    const from = this.#begin(row, cell);
    if (this.#begin(row, cell + 1) - from !== text.length) return false;
    for (let at = 0; at < text.length; at++) if (kept[from + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  text(row: number, cell: number): string {
    return decoder.decode(this.#page(row).subarray(this.#begin(row, cell), this.#begin(row, cell + 1)));
  }

  /** Forgets everything, for good. */
  free(): void {
    freeMemory([...this.#places, ...this.#pages]);
    this.#places.length = 0;
    this.#pages.length = 0;
  }

  /** Where a cell begins in the page of its row; the one after the last, where the last one ends. */
  #begin(row: number, cell: number): number {
    return this.#placesOf(row)[this.#placeOf(row) + BEGIN_AT + cell] ?? 0;
  }

  #page(row: number): Uint8Array {
    const page = this.#pages[this.#placesOf(row)[this.#placeOf(row) + PAGE_AT] ?? -1];
    if (!page) throw new Error(`no row ${row}`);
    return page;
  }

  #placesOf(row: number): Int32Array {
    const places = this.#places[row >> SHIFT];
    if (!places) throw new Error(`no row ${row}`);
    return places;
  }

  /** Where the row's numbers begin among those that stand with it. */
  #placeOf(row: number): number {
    return (row & ((1 << SHIFT) - 1)) * this.#stride;
  }

  /** The page where so many bytes go, a new one when they do not fit. */
  #room(needed: number): Uint8Array {
    const last = this.#pages.at(-1);
    if (last && this.#length + needed <= last.length) return last;
    const page = new Uint8Array(Math.max(PAGE, needed));
    this.#pages.push(page);
    this.#length = 0;
    return page;
  }
}

/** Of the first `width` cells, in bytes. */
export function lengthOf(starts: Int32Array, ends: Int32Array, width: number): number {
  let length = 0;
  for (let cell = 0; cell < width; cell++) length += (ends[cell] ?? 0) - (starts[cell] ?? 0);
  return length;
}
