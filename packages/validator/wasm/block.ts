/** The block being looked at: `RowBlock`'s arrays, and a byte for each row that says whether it is in doubt. */
export let rows: i32 = 0;
export let refused: usize = 0;
let offsets: usize = 0;
export let starts: usize = 0;
export let ends: usize = 0;

export function setBlock(count: i32, offsetAt: usize, startAt: usize, endAt: usize, refusedAt: usize): void {
  rows = count;
  offsets = offsetAt;
  starts = startAt;
  ends = endAt;
  refused = refusedAt;
}

/** Rows that are gone through by one task before the next one does: their cells stay in the processor's first cache. */
export const TILE: i32 = 32;

/** The number of the first cell of a row. */
@inline
export function firstCell(row: i32): i32 {
  return load<i32>(offsets + ((<usize>row) << 2));
}

@inline
export function startOf(cell: i32): usize {
  return <usize>load<i32>(starts + ((<usize>cell) << 2));
}

@inline
export function endOf(cell: i32): usize {
  return <usize>load<i32>(ends + ((<usize>cell) << 2));
}

@inline
export function isRefused(row: i32): bool {
  return load<u8>(refused + <usize>row) != 0;
}

/** True when both texts of `length` bytes are the same. Reads up to 15 bytes past them. */
@inline
export function isSame(a: usize, b: usize, length: usize): bool {
  let at: usize = 0;
  while (at + 16 <= length) {
    if (v128.any_true(v128.xor(v128.load(a + at), v128.load(b + at)))) return false;
    at += 16;
  }
  if (at == length) return true;
  const alike = i8x16.bitmask(i8x16.eq(v128.load(a + at), v128.load(b + at)));
  const wanted = (1 << <i32>(length - at)) - 1;
  return (alike & wanted) == wanted;
}
