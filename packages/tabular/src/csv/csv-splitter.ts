import { RowBuffer } from "./row-buffer.ts";
import { unquoteInPlace } from "./unquote-in-place.ts";
import type { VectorSplitter } from "./vector-splitter.ts";

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/** A quote that cannot be what it seems, and was read as an ordinary character. */
export interface QuoteTrouble {
  /** `unclosed`: it would swallow all that follows; `stray`: its cell would end in the middle of a word, lines below. */
  readonly kind: "unclosed" | "stray";
  /** Row within the block and cell within the row, from 0. */
  readonly row: number;
  readonly cell: number;
}

/** How the bytes given to {@link CsvSplitter.split} end. */
export type Ending =
  /** More may follow: an unfinished row waits. */
  | "open"
  /** More follows, but the row is too long to wait: its open quote is taken literally. */
  | "overfull"
  /** Nothing follows. */
  | "end";

type Outcome = "complete" | "unfinished" | "trouble";

/**
 * Splits UTF-8 bytes into rows and cells in one pass, without making strings. Reads as Python's csv module does (the
 * official validator's reader): a quote is special only at the start of a cell, what follows the closing quote belongs
 * to the cell, CR, LF and CRLF end rows, a blank line is a row without cells.
 */
export class CsvSplitter {
  readonly rows: RowBuffer;
  /** Met in the last call of {@link split}. */
  readonly troubles: QuoteTrouble[] = [];
  /** Physical lines taken by the rows of the last call. */
  lines = 0;
  readonly #delimiter: number;
  readonly #skipsSpace: boolean;
  readonly #vector: VectorSplitter | null;
  /** 1 for the bytes that end an unquoted cell. */
  readonly #stops = new Uint8Array(256);
  #ending: Ending = "open";
  /** Cells whose quotes are taken out once their row is whole: index and end of the raw text, in turn. */
  readonly #quotedCells: number[] = [];
  /** Quotes of the current row that are ordinary characters. */
  readonly #literalQuotes: number[] = [];
  #lineBreaks = 0;
  #start = 0;
  #end = 0;
  #next = 0;
  #trouble: { kind: QuoteTrouble["kind"]; at: number } = { kind: "unclosed", at: 0 };

  /** @param vector takes the plain rows, faster, when the text stands in its memory */
  constructor(delimiter: number, skipsSpace: boolean, vector: VectorSplitter | null = null) {
    this.rows = new RowBuffer(vector?.places.place.arrays);
    this.#vector = vector;
    this.#delimiter = delimiter;
    this.#skipsSpace = skipsSpace;
    for (const stop of [delimiter, LF, CR]) this.#stops[stop] = 1;
  }

  /**
   * Finds the whole rows of `bytes[from..to)`; `bytes[to]` must exist and is overwritten (a sentinel saves a test per byte).
   * @returns where the first unfinished row begins, `to` when there is none
   */
  split(bytes: Uint8Array, from: number, to: number, ending: Ending): number {
    const { rows } = this;
    rows.clear();
    this.troubles.length = 0;
    this.lines = 0;
    this.#ending = ending;
    bytes[to] = LF;
    const vector = this.#vector;
    let at = from;
    while (at < to) {
      if (vector?.owns(bytes, rows)) {
        at = this.#takePlainRows(vector, at, to);
        if (at >= to || vector.isFull(rows)) break;
      }
      if (rows.rows + 2 >= rows.offset.length) rows.growRows();
      rows.offset[rows.rows] = rows.cells;
      rows.line[rows.rows] = this.lines;
      const next = this.#row(bytes, at, to);
      if (next < 0) break;
      this.lines += this.#lineBreaks;
      rows.rows++;
      at = next;
    }
    return at;
  }

  #takePlainRows(vector: VectorSplitter, from: number, to: number): number {
    vector.lines = this.lines;
    const next = vector.take(this.rows, from, to, this.#delimiter, this.#skipsSpace);
    this.lines = vector.lines;
    return next;
  }

  /** Reads one row, again when a quote turns out to be an ordinary character. -1 when it is unfinished. */
  #row(bytes: Uint8Array, from: number, to: number): number {
    const firstCell = this.rows.cells;
    this.#literalQuotes.length = 0;
    for (;;) {
      this.#lineBreaks = 0;
      this.#quotedCells.length = 0;
      const outcome = this.#cells(bytes, from, to);
      if (outcome === "complete") {
        if (this.#quotedCells.length > 0) this.#unquoteCells(bytes);
        return this.#next;
      }
      const cell = this.rows.cells - firstCell;
      this.rows.cells = firstCell;
      if (outcome === "unfinished") return -1;
      this.#literalQuotes.push(this.#trouble.at);
      this.troubles.push({ kind: this.#trouble.kind, row: this.rows.rows, cell });
    }
  }

  #cells(bytes: Uint8Array, from: number, to: number): Outcome {
    const { rows } = this;
    const stops = this.#stops;
    const delimiter = this.#delimiter;
    let at = from;
    if (bytes[at] === LF || bytes[at] === CR) return this.#endRow(bytes, at, to);
    for (;;) {
      if (this.#skipsSpace) while (bytes[at] === SPACE) at++;
      let start = at;
      let end: number;
      if (bytes[at] === QUOTE && !this.#literalQuotes.includes(at)) {
        const outcome = this.#quotedCell(bytes, at, to);
        if (outcome !== "complete") return outcome;
        start = this.#start;
        end = this.#end;
        at = this.#next;
      } else {
        // The sentinel at `to` ends this loop; a byte always has its entry in `stops`.
        while (stops[bytes[at] as number] === 0) at++;
        end = at;
      }
      if (at >= to && this.#ending !== "end") return "unfinished";
      if (rows.cells >= rows.start.length) rows.growCells();
      rows.start[rows.cells] = start;
      rows.end[rows.cells] = end;
      rows.cells++;
      if (at >= to || bytes[at] !== delimiter) return this.#endRow(bytes, at, to);
      at++;
    }
  }

  /** The cell whose opening quote is at `at`. */
  #quotedCell(bytes: Uint8Array, at: number, to: number): Outcome {
    let seek = at + 1;
    let breaks = 0;
    let isPlain = true;
    for (;;) {
      // The sentinel at `to` is a line feed.
      while (bytes[seek] !== QUOTE && bytes[seek] !== LF && bytes[seek] !== CR) seek++;
      if (seek >= to) return this.#withoutEnd("unclosed", at);
      if (bytes[seek] !== QUOTE) {
        if (bytes[seek] === LF || bytes[seek + 1] !== LF) breaks++;
        seek++;
        continue;
      }
      if (seek + 1 >= to && this.#ending === "open") return "unfinished";
      if (bytes[seek + 1] !== QUOTE || seek + 1 >= to) break;
      isPlain = false;
      seek += 2;
    }
    let after = seek + 1;
    while (this.#stops[bytes[after] as number] === 0) after++; // as in #cells
    if (after > seek + 1) {
      if (after >= to && this.#ending === "open") return "unfinished";
      if (breaks > 0) {
        this.#trouble = { kind: "stray", at };
        return "trouble";
      }
      isPlain = false;
    }
    this.#lineBreaks += breaks;
    this.#start = at + 1;
    this.#end = isPlain ? seek : after;
    this.#next = after;
    if (!isPlain) this.#quotedCells.push(this.rows.cells);
    return "complete";
  }

  #withoutEnd(kind: QuoteTrouble["kind"], at: number): Outcome {
    if (this.#ending === "open") return "unfinished";
    this.#trouble = { kind, at };
    return "trouble";
  }

  /** `at` is on what follows the last cell. */
  #endRow(bytes: Uint8Array, at: number, to: number): Outcome {
    this.#lineBreaks++;
    if (at >= to) {
      this.#next = to;
      return this.#ending === "end" ? "complete" : "unfinished";
    }
    if (bytes[at] !== CR) this.#next = at + 1;
    else if (at + 1 >= to && this.#ending === "open") return "unfinished";
    else this.#next = at + 1 < to && bytes[at + 1] === LF ? at + 2 : at + 1;
    return "complete";
  }

  #unquoteCells(bytes: Uint8Array): void {
    for (const cell of this.#quotedCells) {
      this.rows.end[cell] = unquoteInPlace(bytes, this.rows.start[cell] ?? 0, this.rows.end[cell] ?? 0);
    }
  }
}
