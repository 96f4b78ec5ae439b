import { areEightDigits, eightDigits } from "./digits";

/** The number that one to nine digits write; -1 for anything else. Reads up to seven bytes past them. */
@inline
export function wholeNumber(from: usize, to: usize): i32 {
  const length = to - from;
  if (length <= 8) return upToEight(from, length);
  if (length != 9) return -1;
  const first = <i32>load<u8>(from) - 48;
  const others = upToEight(from + 1, 8);
  return <u32>first > 9 || others < 0 ? -1 : first * 100_000_000 + others;
}

/** Without a branch: how many digits there are cannot be foretold. */
@inline
function upToEight(from: usize, length: usize): i32 {
  // The digits as the last of eight, those before them being nought.
  const digits = (load<u64>(from) ^ 0x3030_3030_3030_3030) << (64 - (<u64>length << 3));
  return length != 0 && areEightDigits(digits) ? <i32>eightDigits(digits) : -1;
}
