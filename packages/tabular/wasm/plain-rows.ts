import { bitsOf, CR, LF, QUOTE, stopsIn } from "./bits";
import { addCell, addRow, cells, dropCells, rows } from "./found";

/**
 * Rows whose quotes only stand around cells, none of them doubled, and hold no line break: 64 bytes at a time, a bit for each byte.
 * Answers where the first row that is not so, or not whole, begins.
 */
export function plainRows(from: usize, to: usize, delimiter: u32, maxRows: i32, maxCells: i32): usize {
  let row = from;
  let start = from;
  let firstCell = cells;
  // Bytes before the first row do not count, and what follows a stop may open a quote: so may the first byte.
  let mask = ~(<u64>0) << (<u64>from & 63);
  let mayOpen = (<u64>1) << (<u64>from & 63);
  let inside: u64 = 0;
  for (let block = from & ~63; block <= to && cells + 64 <= maxCells; block += 64) {
    let found = stopsIn(block) & mask;
    const quotes = bitsOf(block, QUOTE) & mask;
    mask = ~(<u64>0);
    if ((quotes | inside) != 0) {
      // Each quote turns what follows inside out, up to the next one.
      let turned = quotes;
      turned ^= turned << 1;
      turned ^= turned << 2;
      turned ^= turned << 4;
      turned ^= turned << 8;
      turned ^= turned << 16;
      turned ^= turned << 32;
      turned ^= inside;
      const outside = found & ~turned;
      const breaks = (bitsOf(block, LF) | bitsOf(block, CR)) & turned;
      if (breaks != 0 || (quotes & turned & ~((outside << 1) | mayOpen)) != 0) break;
      found = outside;
      inside = <u64>((<i64>turned) >> 63);
      mayOpen = 0;
    }
    mayOpen = found >> 63;
    while (found != 0) {
      const at = block + <usize>ctz(found);
      found &= found - 1;
      // The line feed of the line end just seen.
      if (at < start) continue;
      const byte = <u32>load<u8>(at);
      let end = at;
      if (<u32>load<u8>(start) == QUOTE) {
        end--;
        if (<u32>load<u8>(end) != QUOTE || end == start) {
          dropCells(firstCell);
          return row;
        }
        start++;
      }
      // A blank line has no cell.
      if (byte == delimiter || at != row) addCell(start, end);
      start = at + 1;
      if (byte == delimiter) continue;
      const isPair = byte == CR && <u32>load<u8>(start) == LF;
      // At `to` stands the sentinel.
      if (at >= to || (byte == CR && start >= to)) {
        dropCells(firstCell);
        return row;
      }
      if (isPair) start++;
      addRow(firstCell, 1);
      row = start;
      firstCell = cells;
      if (rows >= maxRows) return row;
    }
  }
  dropCells(firstCell);
  return row;
}
