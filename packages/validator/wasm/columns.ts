import { endOf, firstCell, isRefused, isSame, refuse, refused, rows, setBlock, startOf, TILE } from "./block";
import { dayAt } from "./digits";
import { decimalIn, integerIn, isDecimal, isInteger, isWithin, truncatedIn } from "./numbers";
import { isPlainArray, isPlainPair } from "./points";
import { hasLength, hasScheme, isOneOf, isPlainEmail, NO, runAutomaton, UNKNOWN, YES } from "./texts";

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

export function look(count: i32, offsetAt: usize, startAt: usize, endAt: usize, refusedAt: usize): void {
  setBlock(count, offsetAt, startAt, endAt, refusedAt);
}

/** Refuses the rows of another width and, unless a column is required, those without anything in the columns of the list. */
export function siftWidths(width: i32, isRequired: bool, list: usize, count: i32): void {
  let first = firstCell(0);
  for (let row = 0; row < rows; row++) {
    const next = firstCell(row + 1);
    const isFine = next - first == width && (isRequired || hasContent(first, list, count));
    store<u8>(refused + <usize>row, isFine ? 0 : 1);
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
 * and (written here) how many those are.
 */
const TASK: usize = 24;

/** Refuses the rows whose cells fail the tests. */
export function siftColumns(tasks: usize, count: i32): void {
  for (let index = 0; index < count; index++) store<i32>(tasks + <usize>index * TASK + 20, 0);
  for (let first = 0; first < rows; first += TILE) {
    const last = min(first + TILE, rows);
    for (let index = 0; index < count; index++) siftTile(tasks + <usize>index * TASK, first, last);
  }
}

/** A cell that is the one above again is judged as that one: columns repeat themselves. */
function siftTile(task: usize, first: i32, last: i32): void {
  const column = load<i32>(task);
  const acceptsEmpty = load<i32>(task + 4) != 0;
  const kind = load<i32>(task + 8);
  const params = <usize>load<u32>(task + 12);
  let lastFrom: usize = 0;
  let lastLength: usize = 0;
  let lastVerdict: i32 = UNKNOWN;
  const remembers = kind >= DAY && kind <= AUTOMATON;
  for (let row = first; row < last; row++) {
    if (isRefused(row)) continue;
    const cell = firstCell(row) + column;
    const from = startOf(cell);
    const to = endOf(cell);
    if (from == to) {
      if (!acceptsEmpty) refuse(row);
      continue;
    }
    let verdict: i32;
    if (remembers) {
      const length = to - from;
      if (length == lastLength && lastVerdict != UNKNOWN && isSame(from, lastFrom, length)) verdict = lastVerdict;
      else verdict = judge(kind, from, to, params);
      lastFrom = from;
      lastLength = length;
      lastVerdict = verdict;
    } else verdict = judge(kind, from, to, params);
    if (verdict == YES) continue;
    if (verdict == NO) refuse(row);
    else {
      const listed = load<i32>(task + 20);
      store<i32>(<usize>load<u32>(task + 16) + ((<usize>listed) << 2), row);
      store<i32>(task + 20, listed + 1);
    }
  }
}

@inline
function judge(kind: i32, from: usize, to: usize, params: usize): i32 {
  switch (kind) {
    case FILLED:
      return YES;
    case TEXTS:
      return i32(isOneOf(from, to, params));
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
      return UNKNOWN;
  }
}

/** Mark, powers of ten, the bounds, then safer ones for numbers of more digits than a double has. */
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
