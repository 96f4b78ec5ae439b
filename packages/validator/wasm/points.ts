import { decimalIn, isDecimal } from "./numbers";

/** As `src/types/geopoint-test.ts` of table-schema. */
const COMMA: u32 = 44;
const POINT: i32 = 46;
const SPACE: u32 = 32;
const ZERO: u32 = 48;

export function isPlainPair(from: usize, to: usize, powers: usize): bool {
  const comma = find(from, to, COMMA);
  return comma > from && comma < to && isDegrees(from, comma, 180, powers) && isDegrees(comma + 1, to, 90, powers);
}

export function isPlainArray(from: usize, to: usize, powers: usize): bool {
  if (load<u8>(from) != 91 || load<u8>(to - 1) != 93) return false;
  const comma = find(from, to, COMMA);
  return (
    comma > from &&
    comma + 1 < to &&
    isJsonStart(from + 1, comma) &&
    isJsonStart(comma + 1, to - 1) &&
    isDegrees(from + 1, comma, 180, powers) &&
    isDegrees(comma + 1, to - 1, 90, powers)
  );
}

function find(from: usize, to: usize, wanted: u32): usize {
  let at = from;
  while (at < to && <u32>load<u8>(at) != wanted) at++;
  return at;
}

function isDegrees(begin: usize, limit: usize, most: f64, powers: usize): bool {
  let from = begin;
  let to = limit;
  while (from < to && <u32>load<u8>(from) == SPACE) from++;
  while (to > from && <u32>load<u8>(to - 1) == SPACE) to--;
  const value = decimalIn(from, to, POINT, powers);
  if (!isNaN(value)) return value >= -most && value <= most;
  // More digits than a double holds.
  if (!isDecimal(from, to, POINT)) return false;
  const whole = decimalIn(from, find(from, to, <u32>POINT), POINT, powers);
  return whole > -most && whole < most;
}

function isJsonStart(from: usize, to: usize): bool {
  let at = from;
  while (at < to && <u32>load<u8>(at) == SPACE) at++;
  if (load<u8>(at) == 43) return false;
  if (load<u8>(at) == 45) at++;
  if (<u32>load<u8>(at) != ZERO || at + 1 >= to) return true;
  const next = <u32>load<u8>(at + 1);
  return next == <u32>POINT || next == SPACE;
}
