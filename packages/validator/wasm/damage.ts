/**
 * Lists where in `[from, to)` a character begins that `isWorthALook` (`src/text-damage/damage-at.ts`) wants looked at.
 * Stops when the list is full. Answers how many there are.
 */
export function findDamage(from: usize, to: usize, out: usize, most: i32): i32 {
  let count = 0;
  for (let at = from; at < to; at += 32) {
    const first = suspects(at);
    const second = suspects(at + 16);
    // One test for both: most text has none.
    if (!v128.any_true(v128.or(first, second))) continue;
    let bits = <u32>i8x16.bitmask(first) | (<u32>i8x16.bitmask(second) << 16);
    while (bits != 0) {
      const found = at + <usize>ctz(bits);
      bits &= bits - 1;
      if (found >= to || (load<u8>(found) == 0xe2 && load<u8>(found + 2) != 0xaf)) continue;
      if (count >= most) return count;
      store<i32>(out + ((<usize>(count++)) << 2), <i32>found);
    }
  }
  return count;
}

@inline
function suspects(at: usize): v128 {
  const bytes = v128.load(at);
  const next = v128.load(at + 1);
  const misread = v128.and(
    i8x16.eq(bytes, i8x16.splat(<i8>0xc3)),
    v128.or(
      // 0x82 and 0x83.
      i8x16.eq(v128.or(next, i8x16.splat(1)), i8x16.splat(<i8>0x83)),
      i8x16.eq(next, i8x16.splat(<i8>0xa2)),
    ),
  );
  const parted = v128.and(i8x16.eq(bytes, i8x16.splat(<i8>0xc2)), i8x16.eq(next, i8x16.splat(<i8>0xa0)));
  const narrow = v128.and(i8x16.eq(bytes, i8x16.splat(<i8>0xe2)), i8x16.eq(next, i8x16.splat(<i8>0x80)));
  // 0xcc and 0xcd.
  const marks = i8x16.eq(v128.or(bytes, i8x16.splat(1)), i8x16.splat(<i8>0xcd));
  const others = v128.or(i8x16.eq(bytes, i8x16.splat(<i8>0xef)), marks);
  return v128.or(v128.or(misread, parted), v128.or(narrow, others));
}
