import { freeMemory } from "./free-memory.ts";

/** Bytes of a page; a longer cell has one of its own. A cell's place is the number of its page, then where it begins there. */
const PAGE_BITS = 16;
const PAGE = 1 << PAGE_BITS;
/** Rows whose places stand in one array. */
const ROWS_BITS = 9;
const ROWS = 1 << ROWS_BITS;
/** A cell begins with its length: one byte, or this one and four others. */
const LONG = 255;
const LONG_HEAD = 5;
/** Place of all empty cells: no other begins there. */
const EMPTY = 0;
/** Cells of a column that are looked at before the same is kept again. */
const RECENT = 64;
const decoder = new TextDecoder();

/**
 * Cells of some rows, as bytes one after the other: to keep a row makes no string. Rows are numbered from 1. What repeats itself in a
 * column is mostly kept once, and nothing is moved to make room.
 */
export class KeptCells {
  /** How many rows. */
  size = 0;
  /** Bytes of their cells in all, each counted where it stands. */
  total = 0;
  readonly #width: number;
  readonly #pages: Uint8Array[] = [new Uint8Array(PAGE)];
  /** In the last page. */
  #length = 1;
  readonly #places: Int32Array[] = [];
  readonly #recent: Int32Array;

  /** @param width cells of a row */
  constructor(width: number) {
    this.#width = width;
    this.#recent = new Int32Array(width * RECENT);
  }

  /** Keeps the cells of a row; answers its number. */
  keep(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): number {
    const row = ++this.size;
    const places = this.#places[row >>> ROWS_BITS] ?? this.#makePlaces();
    const first = (row & (ROWS - 1)) * this.#width;
    for (let cell = 0; cell < this.#width; cell++) {
      // The row has its cells.
      const start = starts[cell] as number;
      const end = ends[cell] as number;
      places[first + cell] = start === end ? EMPTY : this.#keepCell(cell, bytes, start, end);
      this.total += end - start;
    }
    return row;
  }

  /** The first of those cells that is not that of the row kept, -1 when all are. */
  differs(row: number, bytes: Uint8Array, starts: Int32Array, ends: Int32Array): number {
    for (let cell = 0; cell < this.#width; cell++)
      if (!this.#isSame(this.#place(row, cell), bytes, starts[cell] ?? 0, ends[cell] ?? 0)) return cell;
    return -1;
  }

  /** True when the cell is this number, as it is usually written. */
  isNumber(row: number, cell: number, value: number): boolean {
    const text = String(value);
    const place = this.#place(row, cell);
    const page = this.#pageOf(place);
    const head = place & (PAGE - 1);
    if (page[head] !== text.length) return false;
    for (let at = 0; at < text.length; at++) if (page[head + 1 + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  text(row: number, cell: number): string {
    const place = this.#place(row, cell);
    const page = this.#pageOf(place);
    const head = place & (PAGE - 1);
    const length = lengthAt(page, head);
    const from = head + (length < LONG ? 1 : LONG_HEAD);
    return decoder.decode(page.subarray(from, from + length));
  }

  /** Forgets everything, for good. */
  free(): void {
    freeMemory([...this.#places, ...this.#pages]);
  }

  #keepCell(column: number, bytes: Uint8Array, start: number, end: number): number {
    const recent = column * RECENT + slotOf(bytes, start, end);
    const known = this.#recent[recent] as number; // inside
    if (known !== EMPTY && this.#isSame(known, bytes, start, end)) return known;
    const place = this.#write(bytes, start, end);
    this.#recent[recent] = place;
    return place;
  }

  #write(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    const head = length < LONG ? 1 : LONG_HEAD;
    const page = this.#room(head + length);
    const from = this.#length;
    page[from] = Math.min(length, LONG);
    for (let byte = 1; byte < head; byte++) page[from + byte] = length >>> ((byte - 1) * 8);
    // There is room in the page, and the cell is inside.
    const shift = from + head - start;
    for (let at = start; at < end; at++) page[at + shift] = bytes[at] as number;
    this.#length = from + head + length;
    return ((this.#pages.length - 1) << PAGE_BITS) | from;
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

  #isSame(place: number, bytes: Uint8Array, start: number, end: number): boolean {
    const page = this.#pageOf(place);
    const head = place & (PAGE - 1);
    const length = lengthAt(page, head);
    if (length !== end - start) return false;
    // Both are inside.
    let kept = head + (length < LONG ? 1 : LONG_HEAD);
    for (let at = start; at < end; at++) if (page[kept++] !== bytes[at]) return false;
    return true;
  }

  #pageOf(place: number): Uint8Array {
    return this.#pages[place >>> PAGE_BITS] as Uint8Array; // places are made with their page
  }

  #place(row: number, cell: number): number {
    return this.#places[row >>> ROWS_BITS]?.[(row & (ROWS - 1)) * this.#width + cell] ?? EMPTY;
  }

  #makePlaces(): Int32Array {
    const places = new Int32Array(ROWS * this.#width);
    this.#places.push(places);
    return places;
  }
}

function lengthAt(page: Uint8Array, at: number): number {
  const length = page[at] as number; // where a cell begins
  if (length < LONG) return length;
  let long = 0;
  for (let byte = LONG_HEAD - 1; byte > 0; byte--) long = (long << 8) | (page[at + byte] as number); // as above
  return long;
}

function slotOf(bytes: Uint8Array, start: number, end: number): number {
  // Inside: the cell is not empty.
  const middle = bytes[(start + end) >> 1] as number;
  return (((bytes[start] as number) * 31 + middle * 7 + (bytes[end - 1] as number)) ^ (end - start)) & (RECENT - 1);
}

/** Of the first `width` cells, in bytes. */
export function lengthOf(starts: Int32Array, ends: Int32Array, width: number): number {
  let length = 0;
  for (let cell = 0; cell < width; cell++) length += (ends[cell] ?? 0) - (starts[cell] ?? 0);
  return length;
}
