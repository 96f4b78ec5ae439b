import { endOf, firstCell, isRefused, rows, startOf } from "./block";
import { areDigits, digitAt, digitBits, twoDigits } from "./digits";
import { isOneOf } from "./texts";

/** The questions of `src/row-test.ts`, as `src/vector/row-program.ts` numbers them. */
const EMPTY: i32 = 0;
const BYTE: i32 = 1;
const LENGTH: i32 = 2;
const DAY: i32 = 3;
const NOT_AFTER: i32 = 4;
const NOT_AFTER_TEXT: i32 = 5;
const SIRET: i32 = 6;
const SIREN: i32 = 7;
const IDENTIFIER: i32 = 8;
const DIGITS: i32 = 9;
const NUMBERS: i32 = 10;
const DATES: i32 = 11;
const SUM: i32 = 12;
const KNOWN: i32 = 13;
const TOGETHER: i32 = 14;

/** A question that an empty cell answers with yes: added to its number. For two cells, either; for a sum, any. */
const OR_EMPTY: i32 = 64;
/** A step: the question, four numbers, then the step that follows a yes and the one that follows a no. */
const STEP: usize = 28;
const ACCEPTED: i32 = -1;

/** A task: its steps, where to list rows, and (written here) how many are listed. */
const TASK: usize = 12;

/**
 * Lists for each task the rows that were not refused and that its steps do not accept. Row by row: what one question finds of a row
 * foretells what the next ones will, which the processor learns.
 */
export function decideRows(tasks: usize, count: i32): void {
  for (let index = 0; index < count; index++) store<i32>(tasks + <usize>index * TASK + 8, 0);
  for (let row = 0; row < rows; row++) {
    if (isRefused(row)) continue;
    const cell = firstCell(row);
    for (let index = 0; index < count; index++) {
      const task = tasks + <usize>index * TASK;
      if (isAccepted(<usize>load<u32>(task), cell)) continue;
      const listed = load<i32>(task + 8);
      store<i32>(<usize>load<u32>(task + 4) + ((<usize>listed) << 2), row);
      store<i32>(task + 8, listed + 1);
    }
  }
}

@inline
function isAccepted(steps: usize, cell: i32): bool {
  let step = 0;
  do {
    const at = steps + <usize>step * STEP;
    step = load<i32>(at + (holds(at, cell) ? 20 : 24));
  } while (step >= 0);
  return step == ACCEPTED;
}

@inline
function holds(at: usize, first: i32): bool {
  const a = load<i32>(at + 4);
  const from = startOf(first + a);
  const to = endOf(first + a);
  const b = load<i32>(at + 8);
  const question = load<i32>(at);
  const orEmpty = (question & OR_EMPTY) != 0;
  if (orEmpty && from == to) return true;
  switch (question & 63) {
    case EMPTY:
      return from == to;
    case BYTE: {
      const place = from + <usize>b;
      const byte = <i32>load<u8>(place);
      return place < to && byte >= load<i32>(at + 12) && byte <= load<i32>(at + 16);
    }
    case LENGTH:
      return <i32>(to - from) == b;
    case DAY:
      return isPlainDay(from + <usize>b);
    case NOT_AFTER:
      return compareTen(from + <usize>b, startOf(first + load<i32>(at + 12)) + <usize>load<i32>(at + 16)) <= 0;
    case NOT_AFTER_TEXT:
      return compareTen(from, <usize>b) <= 0;
    case SIRET:
      return isPlainSiret(from, to);
    case SIREN:
      return to - from == 9 && passesLuhn(from, to);
    case IDENTIFIER:
      return isPlainIdentifier(from, to);
    case DIGITS:
      return areDigits(from, to);
    case NUMBERS:
      return areNumbersInOrder(from, to, startOf(first + b), endOf(first + b), load<i32>(at + 12), orEmpty);
    case DATES: {
      const other = startOf(first + b);
      if (!isDateShaped(from, to) || !isDateShaped(other, endOf(first + b))) return false;
      return isOrder(compareTen(from, other), load<i32>(at + 12));
    }
    case SUM:
      return addsUp(first, from, to, <usize>b, load<i32>(at + 12), orEmpty);
    case TOGETHER:
      return areTogether(first, <usize>b, load<i32>(at + 12));
    case KNOWN:
      return from < to && isOneOf(from, to, <usize>load<u32>(<usize>b));
    default:
      return false;
  }
}

/** A day that every month has. */
function isPlainDay(at: usize): bool {
  const hyphens = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(45)));
  if ((hyphens & 0x90) != 0x90 || (digitBits(at) & 0x360) != 0x360) return false;
  const month = twoDigits(at + 5);
  const day = twoDigits(at + 8);
  return month >= 1 && month <= 12 && day >= 1 && day <= 28;
}

/** The order of ten bytes. */
function compareTen(a: usize, b: usize): i32 {
  const alike = i8x16.bitmask(i8x16.eq(v128.load(a), v128.load(b))) | 0xfc00;
  if (alike == 0xffff) return 0;
  const at = <usize>ctz(~alike);
  return <i32>load<u8>(a + at) - <i32>load<u8>(b + at);
}

/** La Poste's SIRET numbers, which begin with 356, have a rule of their own: not judged here. */
function isPlainSiret(from: usize, to: usize): bool {
  if (to - from != 14 || (load<u32>(from) & 0xffffff) == 0x363533) return false;
  return passesLuhn(from, to) && passesLuhn(from, from + 9);
}

function passesLuhn(from: usize, to: usize): bool {
  if (!areDigits(from, to)) return false;
  let sum = 0;
  let isDoubled = false;
  for (let at = to - 1; at >= from; at--) {
    const digit = digitAt(at);
    const value = isDoubled ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
    isDoubled = !isDoubled;
  }
  return sum % 10 == 0;
}

function isPlainIdentifier(from: usize, to: usize): bool {
  const digits = from < to && load<u8>(from) == 87 ? from + 1 : from;
  return to >= digits + 6 && load<u8>(digits) != 48 && areDigits(digits, to);
}

/** One to nine digits; -1 for anything else. */
function numberIn(from: usize, to: usize): i32 {
  if (from == to || to - from > 9) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = <u32>digitAt(at);
    if (digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

@inline
function areNumbersInOrder(from: usize, to: usize, other: usize, end: usize, operator: i32, orEmpty: bool): bool {
  if (orEmpty && other == end) return true;
  const a = numberIn(from, to);
  if (a < 0) return false;
  const b = numberIn(other, end);
  return b >= 0 && isOrder(a - b, operator);
}

/** The operator is a bit for each order it allows: 1 below, 2 equal, 4 above. */
@inline
function isOrder(order: i32, operator: i32): bool {
  return (operator & (order < 0 ? 1 : order == 0 ? 2 : 4)) != 0;
}

function isDateShaped(from: usize, to: usize): bool {
  return to - from == 10 && load<u8>(from + 4) == 45 && load<u8>(from + 7) == 45;
}

/** The first cell is the sum of the listed ones. */
function addsUp(first: i32, from: usize, to: usize, list: usize, count: i32, orEmpty: bool): bool {
  let rest: i64 = numberIn(from, to);
  let areNumbers = rest >= 0;
  for (let index = 0; index < count; index++) {
    const cell = first + load<i32>(list + ((<usize>index) << 2));
    const start = startOf(cell);
    const end = endOf(cell);
    if (orEmpty && start == end) return true;
    const value = numberIn(start, end);
    if (value < 0) areNumbers = false;
    rest -= <i64>value;
  }
  return areNumbers && rest == 0;
}

function areTogether(first: i32, list: usize, count: i32): bool {
  let filled = 0;
  for (let index = 0; index < count; index++) {
    const cell = first + load<i32>(list + ((<usize>index) << 2));
    filled += i32(startOf(cell) != endOf(cell));
  }
  return filled == 0 || filled == count;
}
