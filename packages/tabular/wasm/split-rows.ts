/**
 * AssemblyScript (https://www.assemblyscript.org): the vector road of `src/csv/csv-splitter.ts`. Looks at 64 bytes at a time
 * for the bytes that end a cell. Takes whole plain rows only; at any other (unfinished, a stray or unclosed quote, text after
 * a closing quote) it stops, and the JavaScript splitter, which says what is right, reads that row.
 * `pnpm generate` compiles this file into `src/csv/split-rows.generated.ts`.
 */

const QUOTE: u32 = 0x22;
const LF: u32 = 0x0a;
const CR: u32 = 0x0d;
const SPACE: u32 = 0x20;

/** What is found and where it is written: the arrays of `RowBuffer`. */
let rows: i32 = 0;
let cells: i32 = 0;
let lines: i32 = 0;
let startAt: usize = 0;
let endAt: usize = 0;
let offsetAt: usize = 0;
let lineAt: usize = 0;

/** The 64 bytes being looked at, and a bit for each of them that ends a cell and was not met yet. */
let look: usize = 0;
let stops: u64 = 0;
let delimiters: v128 = i8x16.splat(0);

/** Cells of the current row that hold doubled quotes: how many, their indexes being in a list. */
let doubled: i32 = 0;
/** Line breaks inside the quotes of the current row. */
let breaks: i32 = 0;

export function rowCount(): i32 {
  return rows;
}

export function cellCount(): i32 {
  return cells;
}

export function lineCount(): i32 {
  return lines;
}

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
  rows = rowsBefore;
  cells = cellsBefore;
  lines = linesBefore;
  startAt = starts;
  endAt = ends;
  offsetAt = offsets;
  lineAt = lineOfRows;
  delimiters = i8x16.splat(<i8>delimiter);
  let at = from;
  while (true) {
    if (!skipsSpace) at = plainRows(at, to, <u32>delimiter, maxRows, maxCells);
    if (at >= to || rows >= maxRows) break;
    const firstCell = cells;
    stops = 0;
    lookFrom(at);
    const next = splitRow(at, to, <u32>delimiter, skipsSpace, maxCells, doubledCells);
    if (next == 0) {
      cells = firstCell;
      break;
    }
    addRow(firstCell, 1 + breaks);
    at = next;
  }
  return at;
}

@inline
function addRow(firstCell: i32, lineCount: i32): void {
  store<i32>(offsetAt + ((<usize>rows) << 2), firstCell);
  store<i32>(lineAt + ((<usize>rows) << 2), lines);
  lines += lineCount;
  rows++;
}

/**
 * Rows whose quotes only stand around cells, none of them doubled, and hold no line break: 64 bytes at a time, a bit for each byte.
 * Answers where the first row that is not so, or not whole, begins.
 */
function plainRows(from: usize, to: usize, delimiter: u32, maxRows: i32, maxCells: i32): usize {
  let row = from;
  let start = from;
  let firstCell = cells;
  // Bytes before the first row do not count, and what follows a stop may open a quote: so may the first byte.
  let mask = ~(<u64>0) << (<u64>from & 63);
  let mayOpen = (<u64>1) << (<u64>from & 63);
  let inside: u64 = 0;
  for (let block = from & ~63; block <= to && cells + 64 <= maxCells; block += 64) {
    let found = stopsIn(block) & mask;
    const quotes = bitsOf(block, QUOTE) & mask;
    mask = ~(<u64>0);
    if ((quotes | inside) != 0) {
      // Each quote turns what follows inside out, up to the next one.
      let turned = quotes;
      turned ^= turned << 1;
      turned ^= turned << 2;
      turned ^= turned << 4;
      turned ^= turned << 8;
      turned ^= turned << 16;
      turned ^= turned << 32;
      turned ^= inside;
      const outside = found & ~turned;
      const breaks = (bitsOf(block, LF) | bitsOf(block, CR)) & turned;
      if (breaks != 0 || (quotes & turned & ~((outside << 1) | mayOpen)) != 0) break;
      found = outside;
      inside = <u64>((<i64>turned) >> 63);
      mayOpen = 0;
    }
    mayOpen = found >> 63;
    while (found != 0) {
      const at = block + <usize>ctz(found);
      found &= found - 1;
      // The line feed of the line end just seen.
      if (at < start) continue;
      const byte = <u32>load<u8>(at);
      let end = at;
      const cell = (<usize>cells) << 2;
      if (<u32>load<u8>(start) == QUOTE) {
        end--;
        if (<u32>load<u8>(end) != QUOTE || end == start) {
          cells = firstCell;
          return row;
        }
        start++;
      }
      store<i32>(startAt + cell, <i32>start);
      store<i32>(endAt + cell, <i32>end);
      start = at + 1;
      if (byte == delimiter) {
        cells++;
        continue;
      }
      // A blank line has no cell. At `to` stands the sentinel.
      if (at != row) cells++;
      const isPair = byte == CR && <u32>load<u8>(start) == LF;
      if (at >= to || (byte == CR && start >= to)) {
        cells = firstCell;
        return row;
      }
      if (isPair) start++;
      addRow(firstCell, 1);
      row = start;
      firstCell = cells;
      if (rows >= maxRows) return row;
    }
  }
  cells = firstCell;
  return row;
}

/** One row; answers where the next one begins, 0 when this one is not plain. */
function splitRow(from: usize, to: usize, delimiter: u32, skipsSpace: bool, maxCells: i32, doubledCells: usize): usize {
  breaks = 0;
  doubled = 0;
  let at = from;
  let byte: u32 = load<u8>(at);
  if (byte == LF || byte == CR) {
    lookFrom(at);
    return afterRow(at, to);
  }
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
    const cell = (<usize>cells) << 2;
    store<i32>(startAt + cell, <i32>start);
    store<i32>(endAt + cell, <i32>end);
    cells++;
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
    if (at >= to) return 0;
    lookFrom(at + 1);
    return at + 1;
  }
  if (at + 1 >= to) return 0;
  const next = load<u8>(at + 1) == LF ? at + 2 : at + 1;
  lookFrom(next);
  return next;
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

function stopsIn(at: usize): u64 {
  return (
    <u64>stopBits(at) |
    ((<u64>stopBits(at + 16)) << 16) |
    ((<u64>stopBits(at + 32)) << 32) |
    ((<u64>stopBits(at + 48)) << 48)
  );
}

function stopBits(at: usize): u32 {
  const bytes = v128.load(at);
  const found = v128.or(
    i8x16.eq(bytes, delimiters),
    v128.or(i8x16.eq(bytes, i8x16.splat(<i8>LF)), i8x16.eq(bytes, i8x16.splat(<i8>CR))),
  );
  return <u32>i8x16.bitmask(found) & 0xffff;
}

/** A bit for each of 64 bytes that is `byte`. */
@inline
function bitsOf(at: usize, byte: u32): u64 {
  const wanted = i8x16.splat(<i8>byte);
  return (
    (<u64>i8x16.bitmask(i8x16.eq(v128.load(at), wanted)) & 0xffff) |
    ((<u64>i8x16.bitmask(i8x16.eq(v128.load(at + 16), wanted)) & 0xffff) << 16) |
    ((<u64>i8x16.bitmask(i8x16.eq(v128.load(at + 32), wanted)) & 0xffff) << 32) |
    ((<u64>i8x16.bitmask(i8x16.eq(v128.load(at + 48), wanted)) & 0xffff) << 48)
  );
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
    const cell = (<usize>load<i32>(doubledCells + ((<usize>index) << 2))) << 2;
    const end = <usize>load<i32>(endAt + cell);
    let read = <usize>load<i32>(startAt + cell);
    let write = read;
    while (read < end) {
      const byte = load<u8>(read);
      store<u8>(write++, byte);
      read += byte == QUOTE ? 2 : 1;
    }
    // What is left over must not be taken for what follows the cell (`line-ends.ts`).
    store<u8>(write, 0);
    store<i32>(endAt + cell, <i32>write);
  }
}
