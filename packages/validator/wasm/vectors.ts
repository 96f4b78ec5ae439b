/**
 * Nought, which the compilers cannot know. V8 makes a constant vector anew wherever it is used, inside loops too (three instructions, two
 * of which wait for the same unit); one that is made before a loop of a number unknown to the compilers stays in a register.
 */
export let nought: u32 = 0;

/** Sixteen times the byte; to be asked for before a loop. */
@inline
export function everywhere(byte: u32): v128 {
  return i8x16.splat(<i8>(byte + nought));
}
