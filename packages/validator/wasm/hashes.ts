import { endOf, firstCell, isRefused, isSame, rows, startOf } from "./block";

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

/** Writes the fingerprint of the column's cell of each row (high and low half) at `out`; nothing where the row lacks the column. */
export function hashColumn(column: i32, out: usize): void {
  let lastFrom: usize = 0;
  let lastLength: usize = -1;
  let lastHigh: u32 = 0;
  let lastLow: u32 = 0;
  for (let row = 0; row < rows; row++) {
    const cell = firstCell(row) + column;
    if (cell >= firstCell(row + 1)) continue;
    const from = startOf(cell);
    const to = endOf(cell);
    const length = to - from;
    if (length != lastLength || !isSame(from, lastFrom, length)) {
      let high: u32 = 0x811c9dc5;
      let low: u32 = 0x1747b28c;
      let at = from;
      for (; at + 4 <= to; at += 4) {
        const word = load<u32>(at);
        low = mixLow(low, word);
        high = mixHigh(high, word);
      }
      const left = <u32>(to - at);
      const word = (<u32>length << 24) ^ (load<u32>(at) & ((1 << (left << 3)) - 1));
      lastHigh = finish(mixHigh(high ^ <u32>length, word));
      const last = finish(mixLow(low, word));
      lastLow = last == 0 ? 1 : last;
      lastLength = length;
    }
    lastFrom = from;
    const place = out + ((<usize>row) << 3);
    store<u32>(place, lastHigh);
    store<u32>(place + 4, lastLow);
  }
}

/** Joins the fingerprints of the columns whose arrays are listed, row by row, at `out`. */
export function joinHashes(list: usize, count: i32, out: usize): void {
  for (let row = 0; row < rows; row++) {
    const at = (<usize>row) << 3;
    const first = <usize>load<u32>(list) + at;
    let high = load<u32>(first);
    let low = load<u32>(first + 4);
    for (let index = 1; index < count; index++) {
      const next = <usize>load<u32>(list + ((<usize>index) << 2)) + at;
      high = mixHigh(high, load<u32>(next));
      const mixed = mixLow(low, load<u32>(next + 4));
      low = mixed == 0 ? 1 : mixed;
    }
    store<u32>(out + at, high);
    store<u32>(out + at + 4, low);
  }
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
  for (let row = 0; row < rows; row++) {
    let alike = row > 0 && !isRefused(row) && !isRefused(row - 1);
    for (let index = 0; alike && index < count; index++) {
      const column = load<i32>(list + ((<usize>index) << 2));
      const cell = firstCell(row) + column;
      const above = firstCell(row - 1) + column;
      const from = startOf(cell);
      const other = startOf(above);
      const length = endOf(cell) - from;
      alike = length == endOf(above) - other && isSame(from, other, length);
    }
    store<u8>(out + <usize>row, alike ? 1 : 0);
  }
}

/** False when no cell of the column begins or ends with what may be a blank (`mayHaveBlankEdge`). */
export function haveBlanks(column: i32): bool {
  for (let row = 0; row < rows; row++) {
    const cell = firstCell(row) + column;
    if (cell >= firstCell(row + 1)) continue;
    const from = startOf(cell);
    const to = endOf(cell);
    if (from == to) continue;
    const first = <u32>load<u8>(from);
    const last = <u32>load<u8>(to - 1);
    if (first <= 32 || last <= 32) return true;
    if (first > 127 && (first == 0xc2 || first - 0xe1 < 3 || first == 0xef)) return true;
    if (last > 127) {
      // A cell of one byte is no character: nothing stands before it.
      const before = to >= from + 2 ? <u32>load<u8>(to - 2) : 0;
      if (before - 0xc3 > 0xdf - 0xc3) return true;
    }
  }
  return false;
}
