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
  const a = load<i32>(at + 4);
  const b = load<i32>(at + 8);
  const c = load<i32>(at + 12);
  switch (load<i32>(at) & ~OR_EMPTY) {
    case NUMBERS:
      return rows & areInOrder(<usize>a, <usize>b, c, orEmpty);
    case SUM:
      return rows & addUp(<usize>a, <usize>b, c, orEmpty);
    case EMPTY:
      return askRows<Empty>(at, tile, rows);
    case BYTE:
      return askRows<Byte>(at, tile, rows);
    case LENGTH:
      return askRows<Length>(at, tile, rows);
    case DAY:
      return askRows<Day>(at, tile, rows);
    case NOT_AFTER:
      return askRows<NotAfter>(at, tile, rows);
    case NOT_AFTER_TEXT:
      return askRows<NotAfterText>(at, tile, rows);
    case SIRET:
      return askRows<Siret>(at, tile, rows);
    case KNOWN:
      return askRows<Known>(at, tile, rows);
    case TOGETHER:
      return askRows<Together>(at, tile, rows);
    default:
      return askRows<Other>(at, tile, rows);
  }
}

/**
 * A loop for each question, whose answers are signs, as in `plain-cells.ts`: below nought for no. What the question names first is a cell.
 */
@inline
function askRows<Question>(at: usize, tile: i32, rows: u32): u32 {
  const column = load<i32>(at + 4);
  const emptySign = i64((load<i32>(at) & OR_EMPTY) != 0) - 1;
  let yes: u32 = 0;
  for (let left = rows; left != 0; left &= left - 1) {
    const row = ctz(left);
    const first = firstCell(tile + row);
    const from = startOf(first + column);
    const length = <i64>(endOf(first + column) - from);
    const sign = (emptySign | -length) & changetype<Question>(0).sign(from, length, first, at);
    yes |= <u32>(~sign >>> 63) << row;
  }
  return yes;
}

@final
@unmanaged
class Empty {
  @inline
  sign(_: usize, length: i64, __: i32, ___: usize): i64 {
    return -length;
  }
}

@final
@unmanaged
class Byte {
  @inline
  sign(from: usize, length: i64, _: i32, at: usize): i64 {
    const place = <i64>load<i32>(at + 8);
    const byte = <i64>load<u8>(from + <usize>place);
    return (length - place - 1) | (byte - <i64>load<i32>(at + 12)) | (<i64>load<i32>(at + 16) - byte);
  }
}

@final
@unmanaged
class Length {
  @inline
  sign(_: usize, length: i64, __: i32, at: usize): i64 {
    return -(length ^ <i64>load<i32>(at + 8));
  }
}

/** A day that every month has. */
@final
@unmanaged
class Day {
  @inline
  sign(from: usize, _: i64, __: i32, at: usize): i64 {
    const begin = from + <usize>load<i32>(at + 8);
    const hyphens = i8x16.bitmask(i8x16.eq(v128.load(begin), i8x16.splat(45)));
    const others = (~hyphens & 0x90) | (~digitBits(begin) & 0x360);
    const month = <i64>twoDigits(begin + 5);
    const day = <i64>twoDigits(begin + 8);
    return -(<i64>others) | (month - 1) | (12 - month) | (day - 1) | (28 - day);
  }
}

@final
@unmanaged
class NotAfter {
  @inline
  sign(from: usize, _: i64, first: i32, at: usize): i64 {
    const other = startOf(first + load<i32>(at + 12)) + <usize>load<i32>(at + 16);
    return -(<i64>compareTen(from + <usize>load<i32>(at + 8), other));
  }
}

@final
@unmanaged
class NotAfterText {
  @inline
  sign(from: usize, _: i64, __: i32, at: usize): i64 {
    return -(<i64>compareTen(from, <usize>load<u32>(at + 8)));
  }
}

@final
@unmanaged
class Siret {
  @inline
  sign(from: usize, length: i64, _: i32, __: usize): i64 {
    return i64(isPlainSiret(from, length)) - 1;
  }
}

/** A text of the set, and not the empty one. */
@final
@unmanaged
class Known {
  @inline
  sign(from: usize, length: i64, _: i32, at: usize): i64 {
    return (i64(isOneOf(from, <usize>length, <usize>load<u32>(<usize>load<u32>(at + 8)))) - 1) | (length - 1);
  }
}

/** Cells that are all empty, or all filled. */
@final
@unmanaged
class Together {
  @inline
  sign(_: usize, __: i64, first: i32, at: usize): i64 {
    const list = <usize>load<u32>(at + 8);
    const count = <i64>load<i32>(at + 12);
    let filled: i64 = 0;
    for (let index: i64 = 0; index < count; index++) {
      const cell = first + load<i32>(list + (<usize>index << 2));
      filled += i64(startOf(cell) != endOf(cell));
    }
    return filled * (filled - count);
  }
}

/** Questions that are seldom asked. */
@final
@unmanaged
class Other {
  @inline
  sign(from: usize, length: i64, first: i32, at: usize): i64 {
    return i64(holds(at, from, from + <usize>length, first)) - 1;
  }
}

function holds(at: usize, from: usize, to: usize, first: i32): bool {
  switch (load<i32>(at) & ~OR_EMPTY) {
    case SIREN:
      return isPlainSiren(from, to);
    case IDENTIFIER:
      return isPlainIdentifier(from, to);
    case DIGITS:
      return areDigits(from, to);
    case DATES: {
      const cell = first + load<i32>(at + 8);
      const other = startOf(cell);
      if (!isDateShaped(from, to) || !isDateShaped(other, endOf(cell))) return false;
      return isOrder(compareTen(from, other), load<i32>(at + 12));
    }
    default:
      return false;
  }
}

/** The order of ten bytes. */
@inline
function compareTen(a: usize, b: usize): i32 {
  const alike = <u32>i8x16.bitmask(i8x16.eq(v128.load(a), v128.load(b)));
  // The tenth when there is no other: both are the same there.
  const at = <usize>min<u32>(ctz(~alike), 9);
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
