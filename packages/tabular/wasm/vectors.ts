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

/** A bit for each of the 64 bytes at `at` that is `wanted`. */
@inline
export function bitsLike(at: usize, wanted: v128): u64 {
  return (
    <u64>like(at, wanted) |
    (<u64>like(at + 16, wanted) << 16) |
    (<u64>like(at + 32, wanted) << 32) |
    (<u64>like(at + 48, wanted) << 48)
  );
}

/** A bit for each of the 64 bytes at `at` that is one of three. */
@inline
export function bitsLikeAny(at: usize, one: v128, two: v128, three: v128): u64 {
  return (
    <u64>likeAny(at, one, two, three) |
    (<u64>likeAny(at + 16, one, two, three) << 16) |
    (<u64>likeAny(at + 32, one, two, three) << 32) |
    (<u64>likeAny(at + 48, one, two, three) << 48)
  );
}

@inline
function like(at: usize, wanted: v128): u32 {
  return i8x16.bitmask(i8x16.eq(v128.load(at), wanted));
}

@inline
function likeAny(at: usize, one: v128, two: v128, three: v128): u32 {
  const bytes = v128.load(at);
  return i8x16.bitmask(v128.or(v128.or(i8x16.eq(bytes, one), i8x16.eq(bytes, two)), i8x16.eq(bytes, three)));
}

/** The same vector, in a register; to be asked for before a loop. */
@inline
export function held(vector: v128): v128 {
  return v128.or(vector, everywhere(0));
}
