import { digitBits, eightDigits, lastDigits, signOfDigits } from "./digits";
import { isOneOf, isOneOfWords } from "./texts";

/**
 * The cells that most cells of a column are, a class for each kind: `sign` is below nought for any other, which `columns.ts` then judges.
 * What comes next cannot be foretold, and a branch taken wrongly costs more than it saves: so numbers that are below nought when something
 * is wrong are put together with `|`. (The compiler makes branches of what is true or false.) Up to 64 bytes may be read past a cell.
 */

@final
@unmanaged
export class Filled {
  @inline
  sign(_: usize, length: i64, __: usize): i64 {
    return length - 1;
  }
}

/** So many bytes that it cannot be too short, and not too many: its characters need not be counted. */
@final
@unmanaged
export class Length {
  @inline
  sign(_: usize, length: i64, bounds: usize): i64 {
    const least = <i64>load<u32>(bounds);
    const most = <i64>load<u32>(bounds + 4);
    return (length - 4 * least) | (most - length) | (length - 1);
  }
}

/** One to eight digits. */
@final
@unmanaged
export class Integer {
  @inline
  sign(from: usize, length: i64, _: usize): i64 {
    return signOfDigits(lastDigits(load<u64>(from), length)) | (length - 1) | (8 - length);
  }
}

/** Parameters: four bounds, then the least and the highest of eight digits within them. */
@final
@unmanaged
export class IntegerWithin {
  @inline
  sign(from: usize, length: i64, params: usize): i64 {
    const digits = lastDigits(load<u64>(from), length);
    const value = eightDigits(digits);
    const isWithin = (value - <i64>load<u32>(params + 32)) | (<i64>load<u32>(params + 36) - value);
    return signOfDigits(digits) | isWithin | (length - 1) | (8 - length);
  }
}

/** Sixteen bytes at most: digits, and no more than one mark between two of them. Parameters: the mark. */
@final
@unmanaged
export class Decimal {
  @inline
  sign(from: usize, length: i64, params: usize): i64 {
    return signOfMark(from, length, othersThanDigits(from, length), params) | (length - 1) | (16 - length);
  }
}

/** The same of eight bytes at most. Other parameters: the least and the highest whole number within the bounds, and where powers of ten are. */
@final
@unmanaged
export class DecimalWithin {
  @inline
  sign(from: usize, length: i64, params: usize): i64 {
    const others = othersThanDigits(from, length);
    const marks = i64(others != 0);
    // The digits before the mark, and those after it, side by side.
    const point = ctz(<u64>others | 0x80) << 3;
    const before = (((<u64>1) << point) - 1) | <u64>(marks - 1);
    const digits = (load<u64>(from) & before) | (load<u64>(from + 1) & ~before);
    const value = eightDigits(lastDigits(digits, length - marks));
    // Bounds grow by as many decimals as it has: a division would take longer.
    const decimals = <usize>((length - 1 - <i64>(point >> 3)) & -marks & 7);
    const power = <i64>load<u32>(<usize>load<u32>(params + 80) + (decimals << 2));
    const isWithin = (value - power * <i64>load<u32>(params + 72)) | (power * <i64>load<u32>(params + 76) - value);
    return signOfMark(from, length, others, params) | isWithin | (length - 1) | (8 - length);
  }
}

/** A bit for each month of 31 days. */
const LONG_MONTHS: i64 = 0x15aa;

/** Ten bytes, `2024-02-28`: a day of its month, and not the 29th of February. */
@final
@unmanaged
export class Day {
  @inline
  sign(from: usize, length: i64, _: usize): i64 {
    // As `dayAt` of `digits.ts`.
    const first = load<u64>(from) ^ 0x2d30_302d_3030_3030;
    const last = <u64>load<u16>(from + 8) ^ 0x3030;
    const others = (first | (first + 0x7f76_767f_7676_7676)) & 0x8080_8080_8080_8080;
    const otherLast = (last | (last + 0x7676)) & 0x8080;
    const month = <i64>(((first >> 40) & 0xff) * 10 + ((first >> 48) & 0xff));
    const day = <i64>((last & 0xff) * 10 + (last >> 8));
    const days = 30 + ((LONG_MONTHS >> month) & 1) - (i64(month == 2) << 1);
    const isDay = (12 - month) | (month - 1) | (days - day) | (day - 1) | (<i64>(first & 0xffff_ffff) - 1);
    return -<i64>((others >> 1) | otherLast) | isDay | -(length ^ 10);
  }
}

/** `https://…` or `http://…`. */
@final
@unmanaged
export class Address {
  @inline
  sign(from: usize, length: i64, _: usize): i64 {
    const word = load<u64>(from);
    const isSafe = signUnlessNought(word ^ 0x2f2f_3a73_7074_7468) | (length - 8);
    // Either will do.
    return isSafe & (signUnlessNought((word << 8) ^ 0x2f2f_3a70_7474_6800) | (length - 7));
  }
}

/** One of the set of texts. */
@final
@unmanaged
export class Text {
  @inline
  sign(from: usize, length: i64, table: usize): i64 {
    return i64(isOneOf(from, <usize>length, table)) - 1;
  }
}

/** One of the set of short texts. */
@final
@unmanaged
export class Word {
  @inline
  sign(from: usize, length: i64, table: usize): i64 {
    return i64(isOneOfWords(from, <usize>length, table)) - 1;
  }
}

/** Longest text of a shape, as `src/vector/shape-table.ts` writes them. */
const LONGEST_SHAPE: usize = 32;
/** A shape: the address of the next one of the same length, then four vectors for each sixteen bytes. */
const HALF_SHAPE: usize = 64;

/** One of the shapes of its length. Parameters: those of the automaton, then where shapes are. */
@final
@unmanaged
export class Shape {
  @inline
  sign(from: usize, length: i64, params: usize): i64 {
    const table = <usize>load<u32>(params + 12);
    let shape = <usize>load<u32>(table + (min(<usize>length, LONGEST_SHAPE + 1) << 2));
    while (shape != 0) {
      if (fits(from, shape + 4) && (length <= 16 || fits(from + 16, shape + 4 + HALF_SHAPE))) return 0;
      shape = <usize>load<u32>(shape);
    }
    return -1;
  }
}

/** No cell is known to be one. */
@final
@unmanaged
export class Other {
  @inline
  sign(_: usize, __: i64, ___: usize): i64 {
    return -1;
  }
}

@inline
function signUnlessNought(word: u64): i64 {
  return -<i64>((word >> 1) | (word & 1));
}

@inline
function othersThanDigits(from: usize, length: i64): u32 {
  return ~digitBits(from) & ((1 << <u32>length) - 1);
}

/** Below nought unless the bytes that are no digits (a bit for each) are one mark between two digits, or none. */
@inline
function signOfMark(from: usize, length: i64, others: u32, mark: usize): i64 {
  const more = others & (others - 1);
  const atEdge = (others << 1) & (2 | ((<u32>1) << <u32>length));
  const byte = <u32>load<u8>(from + <usize>(ctz(others) & 31));
  const wrong = (byte ^ load<u32>(mark)) & (0 - <u32>i32(others != 0));
  return -<i64>(more | atEdge | wrong);
}

/** True when each byte is in one of both ranges of its place: where they begin, and how far they go. */
@inline
function fits(at: usize, ranges: usize): bool {
  const bytes = v128.load(at);
  const one = i8x16.le_u(i8x16.sub(bytes, v128.load(ranges)), v128.load(ranges, 16));
  const other = i8x16.le_u(i8x16.sub(bytes, v128.load(ranges, 32)), v128.load(ranges, 48));
  return i8x16.all_true(v128.or(one, other));
}
