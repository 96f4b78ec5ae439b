import { everywhere, held } from "./vectors";

/**
 * Strict UTF-8, 16 bytes at a time: "Validating UTF-8 in less than one instruction per byte", Keiser and Lemire, 2021
 * (https://arxiv.org/abs/2010.03090). Two bytes that follow each other have a fault, a bit for each kind, when both halves of the first
 * byte and the first half of the second one allow it.
 */
const SHORT: i8 = 1;
const LONG: i8 = 2;
const OVERLONG_3: i8 = 4;
const LARGE: i8 = 8;
const SURROGATE: i8 = 16;
const OVERLONG_2: i8 = 32;
/** Overlong in four bytes, or large whatever follows: 80 to 8F is wrong as the second byte of both. */
const FOURTH: i8 = 64;
/** Two bytes that go on, which is right of the last ones of a character of three or four. */
const TWO: i8 = -128;

/** What the second half of a byte never excludes, and what it does not from 5 on. */
const ANY: i8 = SHORT | LONG | TWO;
const HIGH: i8 = ANY | LARGE | FOURTH;
/** What a second byte that goes on may be wrong in, whatever its value. */
const GOES_ON: i8 = LONG | OVERLONG_2 | TWO;

/** Whether `[from, to)` is strict UTF-8, nothing cut. */
export function isUtf8(from: usize, to: usize): bool {
  // Noughts stand for what follows the text, for a while: they do not go on with a character that is cut.
  const following = v128.load(to);
  v128.store(to, i8x16.splat(0));
  // Each table has an entry for every half of a byte, from 0 to F.
  const firstHigh = held(
    i8x16(
      LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG, TWO, TWO, TWO, TWO,
      SHORT | OVERLONG_2, SHORT, SHORT | OVERLONG_3 | SURROGATE, SHORT | LARGE | FOURTH,
    ),
  );
  const firstLow = held(
    i8x16(
      ANY | OVERLONG_3 | OVERLONG_2 | FOURTH, ANY | OVERLONG_2, ANY, ANY, ANY | LARGE,
      HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH, HIGH | SURROGATE, HIGH, HIGH,
    ),
  );
  const secondHigh = held(
    i8x16(
      SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT,
      GOES_ON | OVERLONG_3 | FOURTH, GOES_ON | OVERLONG_3 | LARGE, GOES_ON | SURROGATE | LARGE, GOES_ON | SURROGATE | LARGE,
      SHORT, SHORT, SHORT, SHORT,
    ),
  );
  const low = everywhere(15);
  let before = i8x16.splat(0);
  let wrong = before;
  for (let at = from; at <= to; at += 16) {
    const bytes = v128.load(at);
    // What stands one, two and three bytes before each byte.
    const first = v128.shuffle<u8>(before, bytes, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
    const second = v128.shuffle<u8>(before, bytes, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
    const third = v128.shuffle<u8>(before, bytes, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28);
    const faults = v128.and(
      v128.and(i8x16.swizzle(firstHigh, i8x16.shr_u(first, 4)), i8x16.swizzle(firstLow, v128.and(first, low))),
      i8x16.swizzle(secondHigh, i8x16.shr_u(bytes, 4)),
    );
    // From E0 on two bytes later, from F0 on three bytes later, a byte goes on after one that does; nowhere else (60 is E0 less 80).
    const goesOn = v128.or(i8x16.sub_sat_u(second, i8x16.splat(0x60)), i8x16.sub_sat_u(third, i8x16.splat(0x70)));
    wrong = v128.or(wrong, v128.xor(faults, v128.and(goesOn, i8x16.splat(TWO))));
    before = bytes;
  }
  v128.store(to, following);
  return !v128.any_true(wrong);
}
