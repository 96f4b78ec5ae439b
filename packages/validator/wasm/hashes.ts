import { endOf, ends, firstCell, isRefused, isSame, rows, startOf, starts } from "./block";
import { nought } from "./vectors";

/** Added to the key of each eight bytes. */
const NEXT_KEY: u64 = 0x9e3779b97f4a7c15;

/**
 * Writes the fingerprint of the cells of each row in the listed columns (high and low half) at `out`; nothing where the row lacks one
 * of them. As `hashCells` of `src/rule-kinds/row-hash.ts`, bit for bit; the key is four numbers.
 */
export function hashRows(list: usize, count: i32, key: usize, out: usize): void {
  const firstSum = rotl<u64>(load<u64>(key), 32);
  const firstKey = rotl<u64>(load<u64>(key + 8), 32);
  const width = widthOf(list, count);
  const places = i8x16.add(i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), i8x16.splat(<i8>nought));
  let first = firstCell(0);
  for (let row = 0; row < rows; row++) {
    const cells = first;
    first = firstCell(row + 1);
    if (first - cells < width) continue;
    let sum = firstSum;
    let disguise = firstKey;
    let lengths: u32 = 0;
    for (let index = 0; index < count; index++) {
      const cell = cells + load<i32>(list + ((<usize>index) << 2));
      const to = endOf(cell);
      let at = startOf(cell);
      lengths = lengths * 31 + <u32>(to - at);
      // Sixteen bytes are all that most cells have: how many eights they hold cannot be foretold.
      for (; at + 16 <= to; at += 16) {
        sum = added(added(sum, load<u64>(at), disguise), load<u64>(at + 8), disguise + NEXT_KEY);
        disguise += 2 * NEXT_KEY;
      }
      const left = v128.and(v128.load(at), i8x16.gt_s(i8x16.splat(<i8>(to - at)), places));
      sum = added(sum, i64x2.extract_lane(left, 0), disguise);
      sum = added(sum, i64x2.extract_lane(left, 1), disguise + NEXT_KEY);
      disguise += 2 * NEXT_KEY;
    }
    sum = added(sum, <u64>lengths, disguise);
    const high = <u32>(sum >> 32);
    const low = <u32>sum ^ finish(high);
    const place = out + ((<usize>row) << 3);
    store<u32>(place, high ^ finish(low));
    store<u32>(place + 4, low == 0 ? 1 : low);
  }
}

@inline
function added(sum: u64, word: u64, disguise: u64): u64 {
  const hidden = word ^ disguise;
  return sum + (hidden & 0xffffffff) * (hidden >> 32) + rotl<u64>(word, 32);
}

@inline
function finish(hash: u32): u32 {
  const mixed = (hash ^ (hash >> 16)) * 0x85ebca6b;
  const again = (mixed ^ (mixed >> 13)) * 0xc2b2ae35;
  return again ^ (again >> 16);
}

/** Cells that a row must have for its columns of the list to be there. */
function widthOf(list: usize, count: i32): i32 {
  let width = 0;
  for (let index = 0; index < count; index++) width = max(width, load<i32>(list + ((<usize>index) << 2)) + 1);
  return width;
}

/** Lists the rows that were not refused and whose fingerprint is not in the memory: `places` high halves, then as many low ones. */
export function findUnknown(hashes: usize, memory: usize, places: u32, out: usize): i32 {
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (isRefused(row)) continue;
    const at = hashes + ((<usize>row) << 3);
    const high = load<u32>(at);
    const place = memory + ((<usize>(high & (places - 1))) << 2);
    if (load<u32>(place) == high && load<u32>(place + ((<usize>places) << 2)) == load<u32>(at + 4)) continue;
    store<i32>(out + ((<usize>(count++)) << 2), row);
  }
  return count;
}

/** Marks with 1 the rows whose cells in the listed columns are those of the row above, which like them was not refused. */
export function markSame(list: usize, count: i32, out: usize): void {
  // Read once: what is stored in between might else be them.
  const begins = starts;
  const limits = ends;
  let above = (<usize>firstCell(0)) << 2;
  let isFine = false;
  for (let row = 0; row < rows; row++) {
    const first = (<usize>firstCell(row)) << 2;
    const wasFine = isFine;
    isFine = !isRefused(row);
    let alike = isFine && wasFine;
    for (let index = 0; alike && index < count; index++) {
      const column = (<usize>load<u32>(list + ((<usize>index) << 2))) << 2;
      const from = <usize>load<u32>(begins + first + column);
      const other = <usize>load<u32>(begins + above + column);
      const length = <usize>load<u32>(limits + first + column) - from;
      alike = length == <usize>load<u32>(limits + above + column) - other && isSame(from, other, length);
    }
    store<u8>(out + <usize>row, alike ? 1 : 0);
    above = first;
  }
}

/** False when no cell of the column begins or ends with what may be a blank (`mayHaveBlankEdge`). */
export function haveBlanks(column: i32): bool {
  let first = firstCell(0);
  for (let row = 0; row < rows; row++) {
    const next = firstCell(row + 1);
    const cell = first + column;
    first = next;
    if (cell >= next) continue;
    const from = startOf(cell);
    const to = endOf(cell);
    const begin = <i32>load<u8>(from);
    const end = <i32>load<u8>(max(to, 1) - 1);
    // Below nought where one of both is no ASCII character that shows; which cells are empty cannot be foretold.
    const sign = (begin - 33) | (126 - begin) | (end - 33) | (126 - end);
    if ((sign & <i32>(from - to)) < 0 && hasBlankEdge(from, to)) return true;
  }
  return false;
}

function hasBlankEdge(from: usize, to: usize): bool {
  const first = <u32>load<u8>(from);
  const last = <u32>load<u8>(to - 1);
  if (first <= 32 || last <= 32) return true;
  if (first > 127 && (first == 0xc2 || first - 0xe1 < 3 || first == 0xef)) return true;
  if (last <= 127) return false;
  // A cell of one byte is no character: nothing stands before it.
  const before = to >= from + 2 ? <u32>load<u8>(to - 2) : 0;
  return before - 0xc3 > 0xdf - 0xc3;
}
