import { afterSign, areDigits, areEightDigits, digitAt, digitBits, eightDigits, isMinus } from "./digits";

/** As `src/types/number-scan.ts` and `integer.ts` of table-schema, operation for operation: doubles must come out the same. */
const EXACT_DIGITS: usize = 15;
const MOST_DIGITS: usize = 4300;

export function isInteger(from: usize, to: usize): bool {
  const first = afterSign(from, to);
  return first < to && to - first <= MOST_DIGITS && areDigits(first, to);
}

/** NaN when in doubt. */
export function integerIn(from: usize, to: usize): f64 {
  const first = afterSign(from, to);
  const length = to - first;
  if (length - 1 < 8) {
    const digits = lastOf(load<u64>(first), length);
    return areEightDigits(digits) ? signed(from, <f64>eightDigits(digits)) : NaN;
  }
  if (first == to || length > EXACT_DIGITS || !areDigits(first, to)) return NaN;
  let value: i64 = 0;
  for (let at = first; at < to; at++) value = value * 10 + digitAt(at);
  return signed(from, <f64>value);
}

@inline
function signed(from: usize, value: f64): f64 {
  return isMinus(from) ? -value : value;
}

/** The first `length` bytes, from 1 to 8, moved to the end as the digits of a number; zeros before them. */
@inline
function lastOf(bytes: u64, length: usize): u64 {
  return (bytes ^ 0x3030_3030_3030_3030) << ((8 - <u64>length) << 3);
}

export function isDecimal(from: usize, to: usize, mark: i32): bool {
  const first = afterSign(from, to);
  if (to - first <= 16) return isShortDecimal(first, to, mark);
  const point = afterDigits(first, to);
  if (point == first) return false;
  if (point == to) return true;
  return <i32>load<u8>(point) == mark && point + 1 < to && afterDigits(point + 1, to) == to;
}

/** Sixteen bytes at most, without a sign: digits, and no more than one mark between two of them. */
@inline
function isShortDecimal(from: usize, to: usize, mark: i32): bool {
  const length = <i32>(to - from);
  const others = ~digitBits(from) & ((1 << length) - 1);
  if (others == 0) return length > 0;
  const point = ctz(others);
  return point > 0 && point + 1 < length && (others & (others - 1)) == 0 && <i32>load<u8>(from + <usize>point) == mark;
}

export function decimalIn(from: usize, to: usize, mark: i32, powers: usize): f64 {
  const first = afterSign(from, to);
  if (to - first > EXACT_DIGITS + 1 || first == to) return NaN;
  if (to - first < 9) return signed(from, shortDecimal(first, to, mark, powers));
  // Exact in a double, as it has fifteen digits at most.
  let whole: i64 = 0;
  let point: usize = 0;
  for (let at = first; at < to; at++) {
    const byte = <i32>load<u8>(at);
    const digit = byte - 48;
    if (digit >= 0 && digit <= 9) whole = whole * 10 + <i64>digit;
    else if (byte == mark && point == 0 && at > first && at + 1 < to) point = at;
    else return NaN;
  }
  if (point == 0 && to - first > EXACT_DIGITS) return NaN;
  let value = <f64>whole;
  if (point != 0) value /= load<f64>(powers + ((to - point - 1) << 3));
  return signed(from, value);
}

/** The same of eight bytes at most, without a sign. */
@inline
function shortDecimal(from: usize, to: usize, mark: i32, powers: usize): f64 {
  const length = to - from;
  const others = ~digitBits(from) & ((1 << <i32>length) - 1);
  if (others == 0) return <f64>eightDigits(lastOf(load<u64>(from), length));
  const point = <usize>ctz(others);
  if (point == 0 || point + 1 == length || (others & (others - 1)) != 0) return NaN;
  if (<i32>load<u8>(from + point) != mark) return NaN;
  // The digits before the mark, and those after it, side by side.
  const before = ((<u64>1) << (<u64>point << 3)) - 1;
  const digits = (load<u64>(from) & before) | (load<u64>(from + 1) & ~before);
  return <f64>eightDigits(lastOf(digits, length - 1)) / load<f64>(powers + ((length - point - 1) << 3));
}

export function truncatedIn(from: usize, to: usize, mark: i32, powers: usize): f64 {
  if (!isDecimal(from, to, mark)) return NaN;
  let value: f64 = 0;
  let decimals: usize = 0;
  let point = false;
  for (let at = afterSign(from, to); at < to; at++) {
    const byte = <i32>load<u8>(at);
    if (byte == mark) {
      point = true;
    } else if (value < 1e14 && decimals < EXACT_DIGITS) {
      value = value * 10 + <f64>byte - 48;
      if (point) decimals++;
    } else if (!point) return NaN;
  }
  if (value < 1e13) return NaN;
  value /= load<f64>(powers + (decimals << 3));
  return signed(from, value);
}

/** False for NaN. Bounds are minimum, maximum, exclusive minimum, exclusive maximum. */
@inline
export function isWithin(value: f64, bounds: usize): bool {
  return (
    value >= load<f64>(bounds) &&
    value <= load<f64>(bounds + 8) &&
    value > load<f64>(bounds + 16) &&
    value < load<f64>(bounds + 24)
  );
}

export function afterDigits(from: usize, to: usize): usize {
  let at = from;
  while (at + 16 <= to) {
    const others = ~digitBits(at) & 0xffff;
    if (others != 0) return at + <usize>ctz(others);
    at += 16;
  }
  const others = ~digitBits(at) & ((1 << <i32>(to - at)) - 1);
  return others == 0 ? to : at + <usize>ctz(others);
}
