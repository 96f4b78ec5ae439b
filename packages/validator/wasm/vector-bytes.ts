/**
 * Always 0, which the compiler cannot know of what is exported. V8 makes a vector constant anew each time round a loop, which costs
 * more than the work itself; what is read from a variable before the loop stays in a register.
 */
export let zero: i32 = 0;

/** Sixteen times the same byte. To be asked for before a loop. */
@inline
export function sixteen(byte: i32): v128 {
  return i8x16.splat(<i8>(byte + zero));
}
