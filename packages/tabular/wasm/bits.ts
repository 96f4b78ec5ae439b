export const QUOTE: u32 = 0x22;
export const LF: u32 = 0x0a;
export const CR: u32 = 0x0d;
export const SPACE: u32 = 0x20;

let delimiters: v128 = i8x16.splat(0);

export function setDelimiter(delimiter: i32): void {
  delimiters = i8x16.splat(<i8>delimiter);
}

/** A bit for each of 64 bytes that ends a cell: a delimiter or a line end. */
export function stopsIn(at: usize): u64 {
  return (
    <u64>stopBits(at) |
    ((<u64>stopBits(at + 16)) << 16) |
    ((<u64>stopBits(at + 32)) << 32) |
    ((<u64>stopBits(at + 48)) << 48)
  );
}

function stopBits(at: usize): u32 {
  const bytes = v128.load(at);
  const found = v128.or(
    i8x16.eq(bytes, delimiters),
    v128.or(i8x16.eq(bytes, i8x16.splat(<i8>LF)), i8x16.eq(bytes, i8x16.splat(<i8>CR))),
  );
  return <u32>i8x16.bitmask(found) & 0xffff;
}
