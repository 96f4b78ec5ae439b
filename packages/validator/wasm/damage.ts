import { everywhere } from "./vectors";

/**
 * Lists where in `[from, to)` a character begins that `isWorthALook` (`src/text-damage/damage-at.ts`) wants looked at.
 * Stops when the list is full. Answers how many there are.
 */
export function findDamage(from: usize, to: usize, out: usize, most: i32): i32 {
  const one = everywhere(1);
  const misread = everywhere(0x83);
  const mark = everywhere(0xcd);
  const allButTwo = everywhere(0xfd);
  const parted = everywhere(0xa0);
  const sixtyFour = everywhere(0x40);
  const other = everywhere(0xef);
  let count = 0;
  for (let at = from; at < to; at += 32) {
    const first = telltales(v128.load(at), one, misread, mark, allButTwo, parted, sixtyFour, other);
    const second = telltales(v128.load(at + 16), one, misread, mark, allButTwo, parted, sixtyFour, other);
    // One test for both: most text has none.
    if (!v128.any_true(v128.or(first, second))) continue;
    let bits = <u32>i8x16.bitmask(first) | (<u32>i8x16.bitmask(second) << 16);
    while (bits != 0) {
      const telltale = at + <usize>ctz(bits);
      bits &= bits - 1;
      const found = telltale - lengthBefore(telltale);
      if (found < from || found >= to || !isWorthALook(found)) continue;
      if (count >= most) return count;
      store<i32>(out + ((<usize>(count++)) << 2), <i32>found);
    }
  }
  return count;
}

/** The bytes 82, 83, A0, A2, AF, CC, CD and EF: one stands in each such character, and French text seldom holds them otherwise. */
@inline
function telltales(
  bytes: v128,
  one: v128,
  misread: v128,
  mark: v128,
  allButTwo: v128,
  parted: v128,
  sixtyFour: v128,
  other: v128,
): v128 {
  const paired = v128.or(bytes, one);
  return v128.or(
    v128.or(i8x16.eq(paired, misread), i8x16.eq(paired, mark)),
    v128.or(i8x16.eq(v128.and(bytes, allButTwo), parted), i8x16.eq(v128.or(bytes, sixtyFour), other)),
  );
}

/** How many bytes of its character stand before the telltale one. */
@inline
function lengthBefore(telltale: usize): usize {
  const byte = <u32>load<u8>(telltale);
  if (byte >= 0xcc) return 0;
  return byte == 0xaf ? 2 : 1;
}

@inline
function isWorthALook(at: usize): bool {
  const first = <u32>load<u8>(at);
  const second = <u32>load<u8>(at + 1);
  if (first == 0xc3) return (second | 1) == 0x83 || second == 0xa2;
  if (first == 0xc2) return second == 0xa0;
  if (first == 0xe2) return second == 0x80 && load<u8>(at + 2) == 0xaf;
  return first == 0xef || first == 0xcc || first == 0xcd;
}
