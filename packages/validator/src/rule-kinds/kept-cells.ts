import { freeMemory } from "./free-memory.ts";

const PAGE = 1 << 18;
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
  #places: Int32Array<ArrayBuffer>;

  /** @param width cells of a row */
  constructor(width: number) {
    this.#width = width;
    this.#stride = width + BEGIN_AT + 1;
    this.#places = new Int32Array(this.#stride << 8);
  }

  /** Keeps the cells of a row; answers its number. */
  keep(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): number {
    const page = this.#room(lengthOf(starts, ends, this.#width));
    const row = ++this.size;
    let place = row * this.#stride;
    if (place + this.#stride > this.#places.length) this.#places = doubled(this.#places);
    this.#places[place + PAGE_AT] = this.#pages.length - 1;
    this.#places[place + BEGIN_AT] = this.#length;
    place += BEGIN_AT;
    let length = this.#length;
    for (let cell = 0; cell < this.#width; cell++) {
      // There is room in the page, and the cell is inside.
      const end = ends[cell] as number;
      for (let at = starts[cell] as number; at < end; at++) page[length++] = bytes[at] as number;
      this.#places[++place] = length;
    }
    this.total += length - this.#length;
    this.#length = length;
    return row;
  }

  /** The first of those cells that is not that of the row kept, -1 when all are. */
  differs(row: number, bytes: Uint8Array, starts: Int32Array, ends: Int32Array): number {
    const kept = this.#page(row);
    const place = row * this.#stride + BEGIN_AT;
    let at = this.#places[place] as number; // it has its places since it was kept
    for (let cell = 0; cell < this.#width; cell++) {
      const keptEnd = this.#places[place + cell + 1] as number; // as above
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
    for (const array of [this.#places, ...this.#pages]) freeMemory(array);
  }

  /** Where a cell begins in the page of its row; the one after the last, where the last one ends. */
  #begin(row: number, cell: number): number {
    return this.#places[row * this.#stride + BEGIN_AT + cell] ?? 0;
  }

  #page(row: number): Uint8Array {
    const page = this.#pages[this.#places[row * this.#stride + PAGE_AT] ?? -1];
    if (!page) throw new Error(`no row ${row}`);
    return page;
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

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  freeMemory(array);
  return larger;
}
