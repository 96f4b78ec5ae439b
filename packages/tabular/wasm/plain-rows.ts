import { CR, LF, QUOTE } from "./bits";
import { addRow, cells, dropCells, ends, rows, starts } from "./found";
import { bitsLike, bitsLikeAny, everywhere } from "./vectors";

/** Stops written at a time, whether there are as many or not: how many there are cannot be foretold. */
const BATCH: u32 = 3;
/** Cells that the stops of 64 bytes may make, and those written past them. */
const ROOM: i32 = 64 + <i32>BATCH + 1;

/**
 * Rows whose quotes only stand around cells, none of them doubled, and hold no line break; blank lines are not among them. 64 bytes at a
 * time, a bit for each byte: first every stop is written as the end of a cell and the beginning of the next one, then what line ends and
 * quotes change. Answers where the first row that is not so, or not whole, begins.
 */
export function plainRows(from: usize, to: usize, delimiter: u32, maxRows: i32, maxCells: i32): usize {
  if (cells + ROOM > maxCells) return from;
  const delimiters = everywhere(delimiter);
  const feeds = everywhere(LF);
  const returns = everywhere(CR);
  const quoteMarks = everywhere(QUOTE);
  let row = from;
  let firstCell = cells;
  let cell = cells;
  // Bytes before the first row do not count, and what follows a stop may open a quote: so may the first byte.
  let mask = ~(<u64>0) << (<u64>from & 63);
  let mayOpen = (<u64>1) << (<u64>from & 63);
  let inside: u64 = 0;
  // Bit 0: what the last byte of the 64 bytes before was.
  let wasReturn: u64 = 0;
  let wasClosing: u64 = 0;
  let isOver = false;
  store<i32>(starts + ((<usize>cell) << 2), <i32>from);
  for (let block = from & ~63; block <= to && cell + ROOM <= maxCells; block += 64) {
    let stops = bitsLike(block, delimiters) & mask;
    let lineEnds: u64 = 0;
    let lineFeeds: u64 = 0;
    let quotes: u64 = 0;
    // Asked for once: most bytes are none of them.
    const others = bitsLikeAny(block, feeds, returns, quoteMarks) & mask;
    if (others != 0) {
      quotes = bitsLike(block, quoteMarks) & mask;
      lineFeeds = bitsLike(block, feeds);
      lineEnds = others & ~quotes;
      stops |= lineEnds;
    }
    mask = ~(<u64>0);
    let opening: u64 = 0;
    let closing: u64 = 0;
    if ((quotes | inside | wasClosing) != 0) {
      // Each quote turns what follows inside out, up to the next one.
      let turned = quotes;
      turned ^= turned << 1;
      turned ^= turned << 2;
      turned ^= turned << 4;
      turned ^= turned << 8;
      turned ^= turned << 16;
      turned ^= turned << 32;
      turned ^= inside;
      if ((lineEnds & turned) != 0) break;
      stops &= ~turned;
      opening = quotes & turned;
      closing = quotes & ~turned;
      // Quotes open where a cell begins, and close where it ends.
      if ((opening & ~((stops << 1) | mayOpen)) != 0 || (((closing << 1) | wasClosing) & ~stops) != 0) break;
      inside = <u64>((<i64>turned) >> 63);
    }
    mayOpen = stops >> 63;
    if ((lineEnds | wasReturn) != 0) {
      // The line feed of a pair is no stop of its own.
      const carriageReturns = lineEnds & ~lineFeeds;
      stops &= ~(lineFeeds & ((carriageReturns << 1) | wasReturn));
      wasReturn = carriageReturns >> 63;
    }
    const written = (<usize>cell) << 2;
    writeStops(stops, block, starts + written, ends + written);
    if (wasClosing != 0) store<i32>(ends + written, <i32>block - 1);
    wasClosing = closing >> 63;
    for (let left = lineEnds & stops; left != 0; left &= left - 1) {
      const at = block + <usize>ctz(left);
      const isReturn = <u32>load<u8>(at) == CR;
      const next = at + 1 + <usize>i32(isReturn && <u32>load<u8>(at + 1) == LF);
      // At `to` stands the sentinel.
      isOver = at == row || at >= to || (isReturn && at + 1 >= to);
      if (isOver) break;
      const nextCell = cell + <i32>popcnt(stops & (left ^ (left - 1)));
      store<i32>(starts + ((<usize>nextCell) << 2), <i32>next);
      addRow(firstCell, 1);
      row = next;
      firstCell = nextCell;
      isOver = rows >= maxRows;
      if (isOver) break;
    }
    if ((opening | closing) != 0) unquote(opening, closing, stops, block, written);
    if (isOver) break;
    cell += <i32>popcnt(stops);
  }
  dropCells(firstCell);
  return row;
}

/** Each stop ends a cell, and the next one begins after it. */
@inline
function writeStops(stops: u64, block: usize, startAt: usize, endAt: usize): void {
  let offset: usize = 0;
  let left = stops;
  while (left != 0) {
    for (let index: u32 = 0; index < BATCH; index++) {
      const at = <i32>block + <i32>ctz(left);
      store<i32>(endAt + offset, at);
      store<i32>(startAt + offset + 4, at + 1);
      offset += 4;
      left &= left - 1;
    }
  }
}

/** Takes the quotes out of the cells that they stand around. */
function unquote(opening: u64, closing: u64, stops: u64, block: usize, written: usize): void {
  for (let left = opening; left != 0; left &= left - 1)
    store<i32>(starts + placeOf(left, stops, written), <i32>block + <i32>ctz(left) + 1);
  for (let left = closing; left != 0; left &= left - 1)
    store<i32>(ends + placeOf(left, stops, written), <i32>block + <i32>ctz(left));
}

/** Where the cell of the lowest of the quotes stands in the arrays. */
@inline
function placeOf(quotes: u64, stops: u64, written: usize): usize {
  return written + (<usize>popcnt(stops & (quotes ^ (quotes - 1))) << 2);
}
