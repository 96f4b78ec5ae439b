import { areDigits, digitBits } from "./digits";

/** Sums of digits are taken of eight bytes at a time: multiplied by this, they add up in the highest one. */
const ADDED: i64 = 0x0101010101010101;

/** La Poste's SIRET numbers, which begin with 356, have a rule of their own: not judged here. */
@inline
export function isPlainSiret(from: usize, length: i64): bool {
  if (length != 14 || (load<u32>(from) & 0xffffff) == 0x363533) return false;
  if ((digitBits(from) & 0x3fff) != 0x3fff) return false;
  const digits = i8x16.sub(v128.load(from), i8x16.splat(48));
  // Every other digit, counted from the right, is doubled; its own digits are added.
  const whole = v128.and(digits, i8x16(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0));
  const even = i8x16(-1, 0, -1, 0, -1, 0, -1, 0, -1, 0, -1, 0, -1, 0, -1, 0);
  return passesLuhn(whole, even) && passesLuhn(siren(digits), v128.not(even));
}

export function isPlainSiren(from: usize, to: usize): bool {
  if (to - from != 9 || (digitBits(from) & 0x1ff) != 0x1ff) return false;
  const odd = i8x16(0, -1, 0, -1, 0, -1, 0, -1, 0, -1, 0, -1, 0, -1, 0, -1);
  return passesLuhn(siren(i8x16.sub(v128.load(from), i8x16.splat(48))), odd);
}

/** The first nine of sixteen bytes. */
@inline
function siren(digits: v128): v128 {
  return v128.and(digits, i8x16(-1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0));
}

/** @param doubled which of the digits are */
@inline
function passesLuhn(digits: v128, doubled: v128): bool {
  const twice = i8x16.add(digits, v128.and(digits, doubled));
  const values = i8x16.sub(twice, v128.and(i8x16.gt_s(twice, i8x16.splat(9)), i8x16.splat(9)));
  const halves = i64x2.extract_lane(values, 0) + i64x2.extract_lane(values, 1);
  const sum = <u32>(<u64>(halves * ADDED) >> 56);
  return sum % 10 == 0;
}

export function isPlainIdentifier(from: usize, to: usize): bool {
  const digits = from < to && load<u8>(from) == 87 ? from + 1 : from;
  return to >= digits + 6 && load<u8>(digits) != 48 && areDigits(digits, to);
}
