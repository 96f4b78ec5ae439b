import { HEADER, recordLength } from "./key-record.ts";
import { PAGE, type ScratchPages } from "./scratch.ts";

/** Records in the scratch file, in the order in which they were written; read once. */
export interface RecordStream {
  readonly pages: readonly number[];
  /** What fills no page yet stays in memory. */
  readonly rest: Uint8Array;
}

/** Writes records one after the other. */
export class RecordWriter {
  readonly #pages: ScratchPages;
  readonly #written: number[] = [];
  #bytes = new Uint8Array(1024);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  constructor(pages: ScratchPages) {
    this.#pages = pages;
  }

  /** Room for a record of `length` bytes: it is to be written at `at` of `bytes` and `view`, then `end` is called. */
  begin(length: number): { readonly bytes: Uint8Array; readonly view: DataView; readonly at: number } {
    if (this.#length + length > this.#bytes.length) {
      const larger = new Uint8Array((this.#length + length) * 2);
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    return { bytes: this.#bytes, view: this.#view, at: this.#length };
  }

  end(length: number): void {
    this.#length += length;
    let from = 0;
    for (; this.#length - from >= PAGE; from += PAGE)
      this.#written.push(this.#pages.write(this.#bytes.subarray(from, from + PAGE)));
    if (from === 0) return;
    this.#bytes.copyWithin(0, from, this.#length);
    this.#length -= from;
  }

  /** Copies a record as it is. */
  put(bytes: Uint8Array, start: number, end: number): void {
    const { bytes: into, at } = this.begin(end - start);
    into.set(bytes.subarray(start, end), at);
    this.end(end - start);
  }

  /** The stream written; the writer is of no more use. */
  finish(): RecordStream {
    return { pages: this.#written, rest: this.#bytes.slice(0, this.#length) };
  }
}

/** Goes through a stream record by record: after `next()` says true, the record is `bytes[start..end)`. */
export class RecordReader {
  bytes = new Uint8Array(0);
  view = new DataView(this.bytes.buffer);
  start = 0;
  end = 0;
  #length = 0;
  #page = 0;
  #restIsRead = false;
  readonly #stream: RecordStream;
  readonly #pages: ScratchPages;

  constructor(stream: RecordStream, pages: ScratchPages) {
    this.#stream = stream;
    this.#pages = pages;
  }

  next(): boolean {
    this.start = this.end;
    if (!this.#has(HEADER)) return false;
    const length = recordLength(this.view, this.start);
    if (!this.#has(length)) throw new Error("a record of the scratch file is cut");
    this.end = this.start + length;
    return true;
  }

  /** Reads until `length` bytes stand after `start`. */
  #has(length: number): boolean {
    while (this.#length - this.start < length) if (!this.#more()) return false;
    return true;
  }

  #more(): boolean {
    const page = this.#stream.pages[this.#page];
    const more = page === undefined ? this.#stream.rest.length : PAGE;
    if (page === undefined && this.#restIsRead) return false;
    this.#makeRoom(more);
    const into = this.bytes.subarray(this.#length, this.#length + more);
    if (page === undefined) {
      into.set(this.#stream.rest);
      this.#restIsRead = true;
    } else this.#pages.take(page, into);
    this.#page++;
    this.#length += more;
    return true;
  }

  #makeRoom(more: number): void {
    const kept = this.#length - this.start;
    if (this.#length + more > this.bytes.length) {
      const into = kept + more > this.bytes.length ? new Uint8Array((kept + more) * 2) : this.bytes;
      if (into === this.bytes) into.copyWithin(0, this.start, this.#length);
      else into.set(this.bytes.subarray(this.start, this.#length));
      this.bytes = into;
      this.view = new DataView(into.buffer);
      this.start = 0;
      this.#length = kept;
    }
  }
}
