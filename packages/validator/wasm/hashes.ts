import { endOf, ends, firstCell, isRefused, isSame, rows, startOf, starts } from "./block";

/** As `src/rule-kinds/row-hash.ts`, bit for bit. */
@inline
function mixLow(hash: u32, word: u32): u32 {
  const mixed = hash ^ (rotl<u32>(word * 0xcc9e2d51, 15) * 0x1b873593);
  return rotl<u32>(mixed, 13) * 5 + 0xe6546b64;
}

@inline
function mixHigh(hash: u32, word: u32): u32 {
  const mixed = (hash ^ word) * 0x9e3779b1;
  return mixed ^ (mixed >> 15);
}

@inline
function finish(hash: u32): u32 {
  const mixed = (hash ^ (hash >> 16)) * 0x85ebca6b;
  const again = (mixed ^ (mixed >> 13)) * 0xc2b2ae35;
  return again ^ (again >> 16);
}

/**
 * Writes the fingerprint of the cells of each row in the listed columns (high and low half) at `out`; nothing where the row lacks one
 * of them.
 */
export function hashRows(list: usize, count: i32, out: usize): void {
  let width = 0;
  for (let index = 0; index < count; index++) width = max(width, load<i32>(list + ((<usize>index) << 2)) + 1);
  for (let row = 0; row < rows; row++) {
    const first = firstCell(row);
    if (firstCell(row + 1) - first < width) continue;
    let high: u32 = 0;
    let low: u32 = 0;
    for (let index = 0; index < count; index++) {
      const cell = first + load<i32>(list + ((<usize>index) << 2));
      const from = startOf(cell);
      const to = endOf(cell);
      hashCell(from, to);
      if (index == 0) {
        high = cellHigh;
        low = cellLow;
      } else {
        high = mixHigh(high, cellHigh);
        const mixed = mixLow(low, cellLow);
        low = mixed == 0 ? 1 : mixed;
      }
    }
    const place = out + ((<usize>row) << 3);
    store<u32>(place, high);
    store<u32>(place + 4, low);
  }
}

let cellHigh: u32 = 0;
let cellLow: u32 = 0;

@inline
function hashCell(from: usize, to: usize): void {
  let high: u32 = 0x811c9dc5;
  let low: u32 = 0x1747b28c;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const word = load<u32>(at);
    low = mixLow(low, word);
    high = mixHigh(high, word);
  }
  const length = <u32>(to - from);
  const left = <u32>(to - at);
  const word = (length << 24) ^ (load<u32>(at) & ((1 << (left << 3)) - 1));
  cellHigh = finish(mixHigh(high ^ length, word));
  const last = finish(mixLow(low, word));
  cellLow = last == 0 ? 1 : last;
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
    if (cell < next && hasBlankEdge(startOf(cell), endOf(cell))) return true;
    first = next;
  }
  return false;
}

@inline
function hasBlankEdge(from: usize, to: usize): bool {
  if (from == to) return false;
  const first = <u32>load<u8>(from);
  const last = <u32>load<u8>(to - 1);
  if (first <= 32 || last <= 32) return true;
  if (first > 127 && (first == 0xc2 || first - 0xe1 < 3 || first == 0xef)) return true;
  if (last <= 127) return false;
  // A cell of one byte is no character: nothing stands before it.
  const before = to >= from + 2 ? <u32>load<u8>(to - 2) : 0;
  return before - 0xc3 > 0xdf - 0xc3;
}
