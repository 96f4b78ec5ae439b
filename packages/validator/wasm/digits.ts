const PLUS: u32 = 43;
const MINUS: u32 = 45;

/** A bit for each of the 16 bytes at `at` that is an ASCII digit. */
@inline
export function digitBits(at: usize): i32 {
  return i8x16.bitmask(i8x16.lt_u(i8x16.sub(v128.load(at), i8x16.splat(48)), i8x16.splat(10)));
}

export function areDigits(from: usize, to: usize): bool {
  let at = from;
  if (to - at <= 8) return areFewDigits(at, to);
  while (at + 16 <= to) {
    if (digitBits(at) != 0xffff) return false;
    at += 16;
  }
  const wanted = (1 << <i32>(to - at)) - 1;
  return (digitBits(at) & wanted) == wanted;
}

/** At most eight bytes, as one number. */
@inline
function areFewDigits(from: usize, to: usize): bool {
  if (from == to) return true;
  const others = (8 - <u64>(to - from)) << 3;
  return areEightDigits((load<u64>(from) ^ 0x3030_3030_3030_3030) << others);
}

/** True when none of the eight values is over 9. */
@inline
export function areEightDigits(values: u64): bool {
  return ((values | (values + 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080) == 0;
}

/** The values of the digits as the last of eight, zeros before them. */
@inline
export function lastDigits(word: u64, length: i64): u64 {
  return (word ^ 0x3030_3030_3030_3030) << (<u64>(8 - length) << 3);
}

/** Below nought when one of the eight values is over 9. */
@inline
export function signOfDigits(values: u64): i64 {
  return -(<i64>(((values | (values + 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080) >> 1));
}

/** The number of eight digits, by their values, the first byte being the highest: by pairs, then four by four. */
@inline
export function eightDigits(values: u64): i64 {
  const pairs = values * 10 + (values >> 8);
  const high = (pairs & 0xff_0000_00ff) * (100 + ((<u64>1_000_000) << 32));
  const low = ((pairs >> 16) & 0xff_0000_00ff) * (1 + ((<u64>10_000) << 32));
  return <i64>((high + low) >> 32);
}

@inline
export function digitAt(at: usize): i32 {
  return <i32>load<u8>(at) - 48;
}

/** The two digits at `at`, which are known to be digits. */
@inline
export function twoDigits(at: usize): i32 {
  return digitAt(at) * 10 + digitAt(at + 1);
}

@inline
export function afterSign(from: usize, to: usize): usize {
  if (from >= to) return from;
  const byte = <u32>load<u8>(from);
  return byte == MINUS || byte == PLUS ? from + 1 : from;
}

@inline
export function isMinus(at: usize): bool {
  return <u32>load<u8>(at) == MINUS;
}

/** 20240229 for ten bytes `2024-02-29`, a day that exists; 0 for anything else. */
@inline
export function dayAt(at: usize): i32 {
  // The digits' values, and zeros for the hyphens.
  const first = load<u64>(at) ^ 0x2d30_302d_3030_3030;
  const last = <u32>load<u16>(at + 8) ^ 0x3030;
  // Nothing over 9, and nothing over 0 for the hyphens.
  if (((first | (first + 0x7f76_767f_7676_7676)) & 0x8080_8080_8080_8080) != 0) return 0;
  if (((last | (last + 0x7676)) & 0x8080) != 0) return 0;
  const year = (<i32>first & 0xff) * 1000 + (<i32>(first >> 8) & 0xff) * 100 + twoIn(<i32>(first >> 16));
  const month = twoIn(<i32>(first >> 40));
  const day = twoIn(<i32>last);
  if (year < 1 || month < 1 || month > 12 || day < 1 || (day > 28 && day > daysIn(year, month))) return 0;
  return (year * 100 + month) * 100 + day;
}

/** The two digits whose values are the two lower bytes. */
@inline
function twoIn(digits: i32): i32 {
  return (digits & 0xff) * 10 + ((digits >> 8) & 0xff);
}

function daysIn(year: i32, month: i32): i32 {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}
