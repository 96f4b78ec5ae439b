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
/** `</v></c>` */
const CLOSING = [LESS, SLASH, V, GREATER, LESS, SLASH, C, GREATER] as const;

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
  // Past the end of the array there is undefined, which equals no byte; past `end`, the last test refuses.
  for (;;) {
    let at = read;
    if (bytes[at] !== LESS || bytes[at + 1] !== C || bytes[at + 2] !== SPACE) return read;
    at += 3;
    let column = 0;
    let style = 0;
    let kind: number = cellKinds.number;
    for (;;) {
      const name = bytes[at];
      if (bytes[at + 1] !== EQUALS || bytes[at + 2] !== QUOTE) return read;
      at += 3;
      const start = at;
      if (name === R) {
        for (let letter = (bytes[at] ?? 0) - 0x40; letter >= 1 && letter <= 26; letter = (bytes[++at] ?? 0) - 0x40)
          column = column * 26 + letter;
        at = afterDigits(bytes, at);
      } else if (name === S) {
        at = afterDigits(bytes, at);
        if (at - start > 6) return read;
        for (let digit = start; digit < at; digit++) style = style * 10 + (bytes[digit] ?? 0) - 0x30;
      } else if (name === T) {
        while (at - start < 10 && bytes[at] !== QUOTE) at++;
        kind = cellKinds.of(bytes, start, at);
      } else return read;
      if (bytes[at] !== QUOTE) return read;
      if (bytes[++at] !== SPACE) break;
      at++;
    }
    if (bytes[at] === SLASH && bytes[at + 1] === GREATER && at + 2 <= end) {
      sink.emptyCell(column);
      read = at + 2;
      continue;
    }
    if (bytes[at] !== GREATER || bytes[at + 1] !== LESS || bytes[at + 2] !== V || bytes[at + 3] !== GREATER) return read;
    at += 4;
    const start = at;
    let byte = bytes[at];
    while (byte !== LESS && byte !== AMPERSAND && byte !== CARRIAGE_RETURN && byte !== undefined) byte = bytes[++at];
    if (at + CLOSING.length > end || !isClosing(bytes, at)) return read;
    sink.plainCell(column, kind, style, start, at);
    read = at + CLOSING.length;
  }
}

function afterDigits(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let digit = (bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 0x30) at++;
  return at;
}

function isClosing(bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < CLOSING.length; index++) if (bytes[at + index] !== CLOSING[index]) return false;
  return true;
}
