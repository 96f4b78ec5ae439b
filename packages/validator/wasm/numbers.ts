import { afterSign, areDigits, digitAt, digitBits, isMinus } from "./digits";

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
  if (first == to || to - first > EXACT_DIGITS || !areDigits(first, to)) return NaN;
  let value: i64 = 0;
  for (let at = first; at < to; at++) value = value * 10 + digitAt(at);
  return isMinus(from) ? -(<f64>value) : <f64>value;
}

export function isDecimal(from: usize, to: usize, mark: i32): bool {
  const first = afterSign(from, to);
  const point = afterDigits(first, to);
  if (point == first) return false;
  if (point == to) return true;
  return <i32>load<u8>(point) == mark && point + 1 < to && afterDigits(point + 1, to) == to;
}

export function decimalIn(from: usize, to: usize, mark: i32, powers: usize): f64 {
  const first = afterSign(from, to);
  if (to - first > EXACT_DIGITS + 1 || first == to) return NaN;
  let value: f64 = 0;
  let point: usize = 0;
  for (let at = first; at < to; at++) {
    const byte = <i32>load<u8>(at);
    const digit = byte - 48;
    if (digit >= 0 && digit <= 9) value = value * 10 + <f64>digit;
    else if (byte == mark && point == 0 && at > first && at + 1 < to) point = at;
    else return NaN;
  }
  if (point == 0 && to - first > EXACT_DIGITS) return NaN;
  if (point != 0) value /= load<f64>(powers + ((to - point - 1) << 3));
  return isMinus(from) ? -value : value;
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
  return isMinus(from) ? -value : value;
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
