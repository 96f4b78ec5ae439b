import { endOf, firstCell, startOf, TILE } from "./block";
import { areEightDigits, eightDigits, lastDigits, signOfDigits } from "./digits";

/** What stands for a cell that is empty, and for one that is no number of one to nine digits. */
const EMPTY: i32 = -1;
const OTHER: i32 = -2;

/** What a column takes in the list of those whose numbers are wanted: the column, and where those of a tile go. */
const WANTED: usize = 8;

/** Reads the numbers of some columns, once for all the questions about a tile. `rows` has a bit for each of its rows that are asked about. */
export function readNumbers(wanted: usize, count: i32, tile: i32, rows: u32): void {
  for (let index = 0; index < count; index++) {
    const column = load<i32>(wanted + <usize>index * WANTED);
    const out = <usize>load<u32>(wanted + <usize>index * WANTED + 4);
    for (let left = rows; left != 0; left &= left - 1) {
      const row = ctz(left);
      const cell = firstCell(tile + row) + column;
      const from = startOf(cell);
      const length = endOf(cell) - from;
      store<i32>(out + ((<usize>row) << 2), length == 9 ? nineDigits(from) : upToEight(from, <i64>length));
    }
  }
}

/** Without a branch: how many digits there are, and whether there are any, cannot be foretold. */
@inline
function upToEight(from: usize, length: i64): i32 {
  const digits = lastDigits(load<u64>(from), length);
  const isOther = (signOfDigits(digits) | (length - 1) | (8 - length)) >> 63;
  const other = <i64>OTHER + i64(length == 0);
  return <i32>((eightDigits(digits) & ~isOther) | (other & isOther));
}

function nineDigits(from: usize): i32 {
  const first = <i32>load<u8>(from) - 48;
  const others = lastDigits(load<u64>(from + 1), 8);
  return <u32>first < 10 && areEightDigits(others) ? first * 100_000_000 + <i32>eightDigits(others) : OTHER;
}

/** A bit for each row of the tile whose numbers at `a` and `b` are in an order that the operator allows, or one of which is empty. */
export function areInOrder(a: usize, b: usize, operator: i32, orEmpty: bool): u32 {
  // A bit for each order: 1 below, 2 equal, 4 above.
  const below = i32x4.splat(-(operator & 1));
  const equal = i32x4.splat(-((operator >> 1) & 1));
  const above = i32x4.splat(-((operator >> 2) & 1));
  const empty = i32x4.splat(orEmpty ? EMPTY : i32.MAX_VALUE);
  let found: u32 = 0;
  for (let row = 0; row < TILE; row += 4) {
    const one = v128.load(a + ((<usize>row) << 2));
    const other = v128.load(b + ((<usize>row) << 2));
    const isOrder = v128.or(
      v128.or(v128.and(i32x4.lt_s(one, other), below), v128.and(i32x4.eq(one, other), equal)),
      v128.and(i32x4.gt_s(one, other), above),
    );
    const areNumbers = i32x4.ge_s(v128.or(one, other), i32x4.splat(0));
    const isEmpty = v128.or(i32x4.eq(one, empty), i32x4.eq(other, empty));
    found |= <u32>i32x4.bitmask(v128.or(v128.and(isOrder, areNumbers), isEmpty)) << row;
  }
  return found;
}

/** A bit for each row of the tile whose number at `total` is the sum of those at the listed places, or one of which is empty. */
export function addUp(total: usize, list: usize, count: i32, orEmpty: bool): u32 {
  const empty = i32x4.splat(orEmpty ? EMPTY : i32.MAX_VALUE);
  let found: u32 = 0;
  for (let row = 0; row < TILE; row += 4) {
    let rest = v128.load(total + ((<usize>row) << 2));
    let signs = rest;
    let isEmpty = i32x4.eq(rest, empty);
    for (let index = 0; index < count; index++) {
      const part = v128.load(<usize>load<u32>(list + ((<usize>index) << 2)) + ((<usize>row) << 2));
      signs = v128.or(signs, part);
      isEmpty = v128.or(isEmpty, i32x4.eq(part, empty));
      // Once below nought it stays there, and never wraps.
      rest = i32x4.max_s(i32x4.sub(rest, part), i32x4.splat(-1));
    }
    const isSum = v128.and(i32x4.eq(rest, i32x4.splat(0)), i32x4.ge_s(signs, i32x4.splat(0)));
    found |= <u32>i32x4.bitmask(v128.or(isSum, isEmpty)) << row;
  }
  return found;
}
