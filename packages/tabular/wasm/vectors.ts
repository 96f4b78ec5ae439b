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

/** A bit for each of the 64 bytes at `at` that is one of both. */
@inline
export function bitsLikeEither(at: usize, wanted: v128, other: v128): u64 {
  return (
    <u64>likeEither(at, wanted, other) |
    (<u64>likeEither(at + 16, wanted, other) << 16) |
    (<u64>likeEither(at + 32, wanted, other) << 32) |
    (<u64>likeEither(at + 48, wanted, other) << 48)
  );
}

@inline
function like(at: usize, wanted: v128): u32 {
  return i8x16.bitmask(i8x16.eq(v128.load(at), wanted));
}

@inline
function likeEither(at: usize, wanted: v128, other: v128): u32 {
  const bytes = v128.load(at);
  return i8x16.bitmask(v128.or(i8x16.eq(bytes, wanted), i8x16.eq(bytes, other)));
}
