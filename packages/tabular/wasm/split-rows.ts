/**
 * AssemblyScript (https://www.assemblyscript.org): the vector road of `src/csv/csv-splitter.ts`. Looks at 64 bytes at a time
 * for the bytes that end a cell. Takes whole plain rows only; at any other (unfinished, a stray or unclosed quote, text after
 * a closing quote) it stops, and the JavaScript splitter, which says what is right, reads that row.
 * `pnpm generate` compiles this file into `src/csv/split-rows.generated.ts`.
 */

import { breaks, splitRow } from "./any-row";
import { setDelimiter } from "./bits";
export { isUtf8 } from "./utf8";
export { nought } from "./vectors";
import { addRow, cells, dropCells, rows, setArrays, setFound } from "./found";
export { cells, lines, rows } from "./found";
import { plainRows } from "./plain-rows";

/**
 * Splits the plain rows of `[from, to)`; the byte at `to` is a line feed (the sentinel), and 64 more may be read.
 * @returns where the first row that was not taken begins
 */
export function splitRows(
  from: usize,
  to: usize,
  delimiter: i32,
  skipsSpace: bool,
  offsets: usize,
  lineOfRows: usize,
  maxRows: i32,
  starts: usize,
  ends: usize,
  maxCells: i32,
  doubledCells: usize,
  rowsBefore: i32,
  cellsBefore: i32,
  linesBefore: i32,
): usize {
  setArrays(offsets, lineOfRows, starts, ends);
  setFound(rowsBefore, cellsBefore, linesBefore);
  setDelimiter(delimiter);
  let at = from;
  while (true) {
    if (!skipsSpace) at = plainRows(at, to, <u32>delimiter, maxRows, maxCells);
    if (at >= to || rows >= maxRows) break;
    const firstCell = cells;
    const next = splitRow(at, to, <u32>delimiter, skipsSpace, maxCells, doubledCells);
    if (next == 0) {
      dropCells(firstCell);
      break;
    }
    addRow(firstCell, 1 + breaks);
    at = next;
  }
  return at;
}
