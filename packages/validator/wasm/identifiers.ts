import { areDigits } from "./digits";

/** Every other byte of eight. */
const EVEN: u64 = 0x00ff_00ff_00ff_00ff;
/** Multiplied by this, four numbers add up in the highest one. */
const ADDED: u64 = 0x0001_0001_0001_0001;

/** La Poste's SIRET numbers, which begin with 356, have a rule of their own: not judged here. */
@inline
export function isPlainSiret(from: usize, length: i64): bool {
  if (length != 14 || (load<u32>(from) & 0xffffff) == 0x363533) return false;
  const digits = digitsAt(from);
  if ((bitsBelow(digits, 10) & 0x3fff) != 0x3fff) return false;
  const first = valuesAt(from);
  const last = valuesAt(from + 6) >> 16;
  const even = (first & EVEN) + (last & EVEN);
  const odd = ((first >> 8) & EVEN) + ((last >> 8) & EVEN);
  // Every other digit, counted from the right, is doubled; its own digits are added.
  const sum = addUp(even * 2 + odd) - 9 * popcnt(~bitsBelow(digits, 5) & 0x1555);
  return sum % 10 == 0 && isSiren(first, last, digits);
}

export function isPlainSiren(from: usize, to: usize): bool {
  const digits = digitsAt(from);
  return to - from == 9 && (bitsBelow(digits, 10) & 0x1ff) == 0x1ff && isSiren(valuesAt(from), valuesAt(from + 8), digits);
}

/** @param ninth the digits from the ninth on */
@inline
function isSiren(eight: u64, ninth: u64, digits: v128): bool {
  const sum = addUp((eight & EVEN) + ((eight >> 8) & EVEN) * 2) + <u32>(ninth & 0xff);
  return (sum - 9 * popcnt(~bitsBelow(digits, 5) & 0xaa)) % 10 == 0;
}

@inline
function digitsAt(at: usize): v128 {
  return i8x16.sub(v128.load(at), i8x16.splat(48));
}

@inline
function bitsBelow(digits: v128, most: i8): u32 {
  return <u32>i8x16.bitmask(i8x16.lt_u(digits, i8x16.splat(most)));
}

/** The values of eight digits. */
@inline
function valuesAt(at: usize): u64 {
  return load<u64>(at) ^ 0x3030_3030_3030_3030;
}

@inline
function addUp(four: u64): u32 {
  return <u32>((four * ADDED) >> 48);
}

export function isPlainIdentifier(from: usize, to: usize): bool {
  const digits = from < to && load<u8>(from) == 87 ? from + 1 : from;
  return to >= digits + 6 && load<u8>(digits) != 48 && areDigits(digits, to);
}
