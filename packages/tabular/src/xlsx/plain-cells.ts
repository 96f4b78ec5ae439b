import { digitsIn } from "../xml/xml-text.ts";
import { columnOf } from "./column-of.ts";
import { cellKinds } from "./xlsx-cell.ts";

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const CARRIAGE_RETURN = 0x0d;
const C = 0x63;
const R = 0x72;
const S = 0x73;
const T = 0x74;
const V = 0x76;
/** More than the opening tag of such a cell takes: nothing is looked at past the end. */
const MARGIN = 96;
/** `</v></c>` */
const CLOSING_LENGTH = 8;
/** Of an attribute: `XFD1048576` has ten characters. */
const LONGEST_VALUE = 12;

/** Takes the cells found. */
export interface PlainCellSink {
  /** A cell and its value, `bytes[start..end)`, without entities; `column` from 1, or 0 when the cell does not say. */
  readonly plainCell: (column: number, kind: number, style: number, start: number, end: number) => void;
  /** A cell without a value. */
  readonly emptyCell: (column: number) => void;
}

/**
 * Reads a run of cells in the form in which most programs write them, `<c r="B2" s="1" t="s"><v>7</v></c>`, straight from bytes and
 * without going from tag to tag. Any other form, or a cell cut at `end`, is left to the scanner.
 * @returns where it stopped: what stands there was not read
 */
export function readPlainCells(bytes: Uint8Array, from: number, end: number, sink: PlainCellSink): number {
  let read = from;
  // Every index stays below `end`: each loop is bounded, and together they stay within the margin.
  while (read + MARGIN < end) {
    let at = read;
    if (bytes[at] !== LESS || bytes[at + 1] !== C || bytes[at + 2] !== SPACE) return read;
    at += 2;
    let column = 0;
    let style = 0;
    let kind: number = cellKinds.number;
    for (let attribute = 0; attribute < 3 && bytes[at] === SPACE; attribute++) {
      const name = bytes[at + 1];
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return read;
      const start = at + 4;
      at = start;
      while (bytes[at] !== QUOTE && at < start + LONGEST_VALUE) at++;
      if (bytes[at] !== QUOTE) return read;
      if (name === R) column = columnOf(bytes, start, at);
      else if (name === S) style = digitsIn(bytes, start, at) ?? 0;
      else if (name === T) kind = cellKinds.of(bytes, start, at);
      else return read;
      at++;
    }
    if (bytes[at] === SLASH && bytes[at + 1] === GREATER) {
      sink.emptyCell(column);
      read = at + 2;
      continue;
    }
    if (bytes[at] !== GREATER || bytes[at + 1] !== LESS || bytes[at + 2] !== V || bytes[at + 3] !== GREATER)
      return read;
    const start = at + 4;
    at = start;
    const last = end - CLOSING_LENGTH;
    while (at < last && bytes[at] !== LESS && bytes[at] !== AMPERSAND && bytes[at] !== CARRIAGE_RETURN) at++;
    if (!isClosing(bytes, at)) return read;
    sink.plainCell(column, kind, style, start, at);
    read = at + CLOSING_LENGTH;
  }
  return read;
}

/** `</v></c>` */
function isClosing(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === LESS &&
    bytes[at + 1] === SLASH &&
    bytes[at + 2] === V &&
    bytes[at + 3] === GREATER &&
    bytes[at + 4] === LESS &&
    bytes[at + 5] === SLASH &&
    bytes[at + 6] === C &&
    bytes[at + 7] === GREATER
  );
}
