const PLUS: u32 = 43;
const MINUS: u32 = 45;

/** A bit for each of the 16 bytes at `at` that is an ASCII digit. */
@inline
export function digitBits(at: usize): i32 {
  return i8x16.bitmask(i8x16.lt_u(i8x16.sub(v128.load(at), i8x16.splat(48)), i8x16.splat(10)));
}

export function areDigits(from: usize, to: usize): bool {
  let at = from;
  while (at + 16 <= to) {
    if (digitBits(at) != 0xffff) return false;
    at += 16;
  }
  const wanted = (1 << <i32>(to - at)) - 1;
  return (digitBits(at) & wanted) == wanted;
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
export function dayAt(at: usize): i32 {
  const hyphens = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(45)));
  if ((digitBits(at) & 0x3ff) != 0x36f || (hyphens & 0x3ff) != 0x090) return 0;
  const year = twoDigits(at) * 100 + twoDigits(at + 2);
  const month = twoDigits(at + 5);
  const day = twoDigits(at + 8);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return 0;
  return (year * 100 + month) * 100 + day;
}

function daysIn(year: i32, month: i32): i32 {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}
