import { CR, LF, QUOTE, SPACE, stopsIn } from "./bits";
import { addCell, cells, endOf, setEnd, startOf } from "./found";

/** The 64 bytes being looked at, and a bit for each of them that ends a cell and was not met yet. */
let look: usize = 0;
let stops: u64 = 0;

/** Cells of the current row that hold doubled quotes: how many, their indexes being in a list. */
let doubled: i32 = 0;
/** Line breaks inside the quotes of the row last split. */
export let breaks: i32 = 0;

/** One row; answers where the next one begins, 0 when this one is not plain. */
export function splitRow(from: usize, to: usize, delimiter: u32, skipsSpace: bool, maxCells: i32, doubledCells: usize): usize {
  breaks = 0;
  doubled = 0;
  stops = 0;
  lookFrom(from);
  let at = from;
  let byte: u32 = load<u8>(at);
  if (byte == LF || byte == CR) return afterRow(at, to);
  while (true) {
    if (cells >= maxCells) return 0;
    if (skipsSpace) while (load<u8>(at) == SPACE) at++;
    let start = at;
    let end: usize;
    if (load<u8>(at) == QUOTE) {
      const closing = closingQuote(at + 1, to, doubledCells);
      if (closing == 0) return 0;
      start = at + 1;
      end = closing;
      at = closing + 1;
      lookFrom(at);
      // What follows the closing quote must end the cell.
      if ((stops & ((<u64>1) << (<u64>at & 63))) == 0) return 0;
      stops &= stops - 1;
    } else {
      at = nextStop();
      end = at;
    }
    if (at >= to) return 0;
    addCell(start, end);
    byte = load<u8>(at);
    if (byte != delimiter) break;
    at++;
  }
  const next = afterRow(at, to);
  if (next != 0 && doubled > 0) undouble(doubledCells);
  return next;
}

/** `at` is on the line end; 0 when it may be half of one. */
function afterRow(at: usize, to: usize): usize {
  if (load<u8>(at) != CR) {
    return at >= to ? 0 : at + 1;
  }
  if (at + 1 >= to) return 0;
  return load<u8>(at + 1) == LF ? at + 2 : at + 1;
}

/** The first stop from where the search stands, which moves past it. The sentinel ends the search. */
function nextStop(): usize {
  while (stops == 0) {
    look += 64;
    stops = stopsIn(look);
  }
  const at = look + <usize>ctz(stops);
  stops &= stops - 1;
  return at;
}

/** Moves the search to `at`. */
function lookFrom(at: usize): void {
  const begin = at & ~63;
  if (begin != look || stops == 0) {
    look = begin;
    stops = stopsIn(look);
  }
  stops &= ~(<u64>0) << (<u64>at & 63);
}

/** The quote that closes the cell whose text begins at `from`; 0 when there is none before `to`. Counts line breaks. */
function closingQuote(from: usize, to: usize, doubledCells: usize): usize {
  let at = from;
  let isDoubled = false;
  while (true) {
    at = nextQuoteOrBreak(at);
    if (at + 1 >= to) return 0;
    if (load<u8>(at) != QUOTE) {
      if (load<u8>(at) == LF || load<u8>(at + 1) != LF) breaks++;
      at++;
      continue;
    }
    if (load<u8>(at + 1) != QUOTE) break;
    isDoubled = true;
    at += 2;
  }
  if (isDoubled) {
    store<i32>(doubledCells + ((<usize>doubled) << 2), cells);
    doubled++;
  }
  return at;
}

function nextQuoteOrBreak(from: usize): usize {
  let at = from;
  while (true) {
    const bytes = v128.load(at);
    const found = v128.or(
      i8x16.eq(bytes, i8x16.splat(<i8>QUOTE)),
      v128.or(i8x16.eq(bytes, i8x16.splat(<i8>LF)), i8x16.eq(bytes, i8x16.splat(<i8>CR))),
    );
    const bits = i8x16.bitmask(found);
    if (bits != 0) return at + <usize>ctz(bits);
    at += 16;
  }
}

/** Makes doubled quotes single in the cells of the row that have some: their bytes move left. */
function undouble(doubledCells: usize): void {
  for (let index = 0; index < doubled; index++) {
    const cell = load<i32>(doubledCells + ((<usize>index) << 2));
    const end = endOf(cell);
    let read = startOf(cell);
    let write = read;
    while (read < end) {
      const byte = load<u8>(read);
      store<u8>(write++, byte);
      read += byte == QUOTE ? 2 : 1;
    }
    // What is left over must not be taken for what follows the cell (`line-ends.ts`).
    store<u8>(write, 0);
    setEnd(cell, write);
  }
}
