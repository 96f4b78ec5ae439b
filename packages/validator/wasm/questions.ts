import { endOf, firstCell, startOf } from "./block";
import { areDigits, digitBits, twoDigits } from "./digits";
import { isPlainIdentifier, isPlainSiren, isPlainSiret } from "./identifiers";
import { isOneOf } from "./texts";
import { addUp, areInOrder } from "./tile-numbers";

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

/** Which of the rows of a tile, a bit for each, answer yes to the question at `at`, which four numbers follow. */
export function ask(at: usize, tile: i32, rows: u32): u32 {
  const orEmpty = (load<i32>(at) & OR_EMPTY) != 0;
  const question = load<i32>(at) & ~OR_EMPTY;
  const a = load<i32>(at + 4);
  const b = load<i32>(at + 8);
  const c = load<i32>(at + 12);
  if (question == NUMBERS) return rows & areInOrder(<usize>a, <usize>b, c, orEmpty);
  if (question == SUM) return rows & addUp(<usize>a, <usize>b, c, orEmpty);
  const asked = orEmpty ? filled(a, tile, rows) : rows;
  let yes = rows & ~asked;
  for (let left = asked; left != 0; left &= left - 1)
    if (holds(question, at, firstCell(tile + ctz(left)))) yes |= left & -left;
  return yes;
}

/** The rows whose cell is not empty; without a branch: which are cannot be foretold. */
function filled(column: i32, tile: i32, rows: u32): u32 {
  let found: u32 = 0;
  for (let left = rows; left != 0; left &= left - 1) {
    const row = ctz(left);
    const cell = firstCell(tile + row) + column;
    found |= (<u32>i32(startOf(cell) != endOf(cell))) << row;
  }
  return found;
}

@inline
function holds(question: i32, at: usize, first: i32): bool {
  const a = load<i32>(at + 4);
  const from = startOf(first + a);
  const to = endOf(first + a);
  const b = load<i32>(at + 8);
  switch (question) {
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
      return isPlainSiren(from, to);
    case IDENTIFIER:
      return isPlainIdentifier(from, to);
    case DIGITS:
      return areDigits(from, to);
    case DATES: {
      const other = startOf(first + b);
      if (!isDateShaped(from, to) || !isDateShaped(other, endOf(first + b))) return false;
      return isOrder(compareTen(from, other), load<i32>(at + 12));
    }
    case TOGETHER:
      return areTogether(first, <usize>b, load<i32>(at + 12));
    case KNOWN:
      return from < to && isOneOf(from, to - from, <usize>load<u32>(<usize>b));
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

/** The operator is a bit for each order it allows: 1 below, 2 equal, 4 above. */
@inline
function isOrder(order: i32, operator: i32): bool {
  return ((operator >> (i32(order >= 0) + i32(order > 0))) & 1) != 0;
}

function isDateShaped(from: usize, to: usize): bool {
  return to - from == 10 && load<u8>(from + 4) == 45 && load<u8>(from + 7) == 45;
}

function areTogether(first: i32, list: usize, count: i32): bool {
  let filled = 0;
  for (let index = 0; index < count; index++) {
    const cell = first + load<i32>(list + ((<usize>index) << 2));
    filled += i32(startOf(cell) != endOf(cell));
  }
  return filled == 0 || filled == count;
}
