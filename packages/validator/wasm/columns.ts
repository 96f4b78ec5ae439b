import { endOf, ends, firstCell, isSame, refused, rows, setBlock, startOf, starts, TILE } from "./block";
import { dayAt } from "./digits";
import { doubt, forgetDoubts, setDoubts } from "./doubts";
import { keep, keepNone, kept, keptCells, keptRow, setKeptRoom } from "./kept-rows";
import { decimalIn, integerIn, isDecimal, isInteger, isWithin, truncatedIn } from "./numbers";
import {
  Address,
  Day,
  Decimal,
  DecimalWithin,
  Filled,
  Integer,
  IntegerWithin,
  Length,
  Other,
  Shape,
  Text,
  Word,
} from "./plain-cells";
import { isPlainArray, isPlainPair } from "./points";
import { hasLength, hasScheme, isPlainEmail, NO, runAutomaton, YES } from "./texts";

/** The kinds of tests, as `src/vector/column-program.ts` numbers them. */
const FILLED: i32 = 0;
const TEXTS: i32 = 1;
const LENGTH: i32 = 2;
const INTEGER: i32 = 3;
const INTEGER_WITHIN: i32 = 4;
const DECIMAL: i32 = 5;
const DECIMAL_WITHIN: i32 = 6;
const DAY: i32 = 7;
const DAY_WITHIN: i32 = 8;
const EMAIL: i32 = 9;
const SCHEME: i32 = 10;
const POINT_ARRAY: i32 = 11;
const POINT_PAIR: i32 = 12;
const AUTOMATON: i32 = 13;
const YEAR: i32 = 14;
const WORDS: i32 = 15;

export function look(
  count: i32,
  offsetAt: usize,
  startAt: usize,
  endAt: usize,
  refusedAt: usize,
  keptAt: usize,
  mostRows: i32,
  doubtsAt: usize,
): void {
  setBlock(count, offsetAt, startAt, endAt, refusedAt);
  setKeptRoom(keptAt, mostRows);
  setDoubts(doubtsAt);
}

/** Refuses the rows of another width and, unless a column is required, those without anything in the columns of the list; keeps all that have the columns. */
export function siftWidths(width: i32, isRequired: bool, list: usize, count: i32): void {
  let first = firstCell(0);
  keepNone();
  forgetDoubts();
  for (let row = 0; row < rows; row++) {
    const next = firstCell(row + 1);
    const isFine = next - first == width && (isRequired || hasContent(first, list, count));
    store<u8>(refused + <usize>row, isFine ? 0 : 1);
    if (next - first >= width) keep(row, first);
    first = next;
  }
}

function hasContent(first: i32, list: usize, count: i32): bool {
  for (let index = 0; index < count; index++) {
    const cell = first + load<i32>(list + ((<usize>index) << 2));
    if (endOf(cell) > startOf(cell)) return true;
  }
  return false;
}

/**
 * A task: the column, whether it accepts empty cells, the kind of test, its parameters, where to list the rows that it cannot judge,
 * and (written here) how many those are, then cells of the block that it found good.
 */
const TASK: usize = 88;
const LISTED: usize = 20;
const GOOD: usize = 24;
/** Eight places for them, by length: the length, and where the cell begins. Columns repeat themselves. */
const GOOD_CELLS: usize = 64;

/** Doubts the cells of the kept rows that fail the tests. */
export function siftColumns(tasks: usize, count: i32): void {
  for (let index = 0; index < count; index++)
    memory.fill(tasks + <usize>index * TASK + LISTED, 0, GOOD - LISTED + GOOD_CELLS);
  for (let first = 0; first < kept; first += TILE) {
    const last = min(first + TILE, kept);
    for (let index = 0; index < count; index++) siftTile(tasks + <usize>index * TASK, first, last);
  }
}

function siftTile(task: usize, first: i32, last: i32): void {
  switch (load<i32>(task + 8)) {
    case FILLED:
      return siftRows<Filled>(task, first, last);
    case TEXTS:
      return siftRows<Text>(task, first, last);
    case LENGTH:
      return siftRows<Length>(task, first, last);
    case INTEGER:
      return siftRows<Integer>(task, first, last);
    case INTEGER_WITHIN:
      return siftRows<IntegerWithin>(task, first, last);
    case DECIMAL:
      return siftRows<Decimal>(task, first, last);
    case DECIMAL_WITHIN:
      return siftRows<DecimalWithin>(task, first, last);
    case DAY:
      return siftRows<Day>(task, first, last);
    case SCHEME:
      return siftRows<Address>(task, first, last);
    case AUTOMATON:
      return siftRows<Shape>(task, first, last);
    case WORDS:
      return siftRows<Word>(task, first, last);
    default:
      siftRows<Other>(task, first, last);
  }
}

/** A loop for each kind of plain cells. */
@inline
function siftRows<Plain>(task: usize, first: i32, last: i32): void {
  // Read once: what is stored in between might else be them.
  const column = (<usize>load<u32>(task)) << 2;
  const emptySign = <i64>load<i32>(task + 4) - 1;
  const params = <usize>load<u32>(task + 12);
  const columnStarts = starts + column;
  const columnEnds = ends + column;
  const cells = keptCells;
  for (let index = first; index < last; index++) {
    const place = <usize>load<u32>(cells + ((<usize>index) << 2));
    const from = <usize>load<u32>(columnStarts + place);
    const to = <usize>load<u32>(columnEnds + place);
    const length = <i64>(to - from);
    // An empty cell where it may be, or a plain one.
    if (((emptySign | -length) & changetype<Plain>(0).sign(from, length, params)) < 0) siftCell(task, index, from, to);
  }
}

/** Judges a cell that was not plain. */
function siftCell(task: usize, index: i32, from: usize, to: usize): void {
  const kind = load<i32>(task + 8);
  const length = to - from;
  if (length == 0) {
    if (load<i32>(task + 4) == 0) doubt(keptRow(index), load<i32>(task));
    return;
  }
  const repeats = kind >= EMAIL && kind <= AUTOMATON;
  const good = task + GOOD + ((length & 7) << 3);
  if (repeats && <usize>load<u32>(good) == length && isSame(from, <usize>load<u32>(good + 4), length)) return;
  const verdict = judge(kind, from, to, <usize>load<u32>(task + 12));
  if (verdict == YES) {
    if (!repeats) return;
    store<u32>(good, <u32>length);
    store<u32>(good + 4, <u32>from);
  } else if (verdict == NO) doubt(keptRow(index), load<i32>(task));
  else {
    const listed = load<i32>(task + LISTED);
    store<i32>(<usize>load<u32>(task + 16) + ((<usize>listed) << 2), keptRow(index));
    store<i32>(task + LISTED, listed + 1);
  }
}

@inline
function judge(kind: i32, from: usize, to: usize, params: usize): i32 {
  switch (kind) {
    case LENGTH:
      return i32(hasLength(from, to, load<u32>(params), load<u32>(params + 4)));
    case INTEGER:
      return i32(isInteger(from, to));
    case INTEGER_WITHIN:
      return i32(isWithin(integerIn(from, to), params));
    case DECIMAL:
      return i32(isDecimal(from, to, load<i32>(params)));
    case DECIMAL_WITHIN:
      return i32(isDecimalWithin(from, to, params));
    case DAY:
      return i32(to - from == 10 && dayAt(from) != 0);
    case DAY_WITHIN:
      return i32(isDayWithin(from, to, params));
    case EMAIL:
      return i32(isPlainEmail(from, to));
    case SCHEME:
      return i32(hasScheme(from, to));
    case POINT_ARRAY:
      return i32(isPlainArray(from, to, load<u32>(params)));
    case POINT_PAIR:
      return i32(isPlainPair(from, to, load<u32>(params)));
    case AUTOMATON:
      return runAutomaton(from, to, load<u32>(params), load<u32>(params + 4), load<i32>(params + 8));
    case YEAR:
      return i32(to - from == 4 && isInteger(from, to) && load<u8>(from) - 48 < 10);
    default:
      // Nothing but what is plain.
      return NO;
  }
}

/** Mark, powers of ten, the bounds, safer ones for numbers of more digits than a double has, then what `plain-cells.ts` wants. */
function isDecimalWithin(from: usize, to: usize, params: usize): bool {
  const mark = load<i32>(params);
  const powers = <usize>load<u32>(params + 4);
  const value = decimalIn(from, to, mark, powers);
  if (!isNaN(value)) return isWithin(value, params + 8);
  return isWithin(truncatedIn(from, to, mark, powers), params + 40);
}

function isDayWithin(from: usize, to: usize, params: usize): bool {
  if (to - from != 10) return false;
  const day = dayAt(from);
  return day != 0 && isWithin(<f64>day, params);
}
