import { placeCells } from "../rows/place-cells.ts";
import type { Breach, RuleRun } from "../rule.ts";

/** Fields that keep one value down the whole file: the first value met is the one expected. */
export function sameInFile(fields: readonly string[]): RuleRun {
  const expected: (string | undefined)[] = fields.map(() => undefined);
  const row = (cells: readonly string[]): Breach | null => {
    for (const [index, cell] of cells.entries()) {
      if (cell === "") continue;
      expected[index] ??= cell;
      const first = expected[index];
      if (first !== cell) return { field: fields[index] ?? "", cell, params: { expected: first } };
    }
    return null;
  };
  const decoder = new TextDecoder();
  let bytesSeen: Uint8Array | null = null;
  const [starts, ends] = [new Int32Array(fields.length), new Int32Array(fields.length)];
  return {
    row,
    comparesRows: true,
    acceptRun: ({ block, refused }, indexes, from, alike) => {
      for (let at = from; at < block.rows; at++) {
        if (refused[at] !== 0) return at;
        if (at > from && alike?.[at] === 1) continue;
        placeCells(block, at, indexes, starts, ends);
        if (!bytesSeen || !sameBytes(bytesSeen, block.bytes, starts, ends)) return at;
      }
      return block.rows;
    },
    accepts: (bytes, starts, ends) => {
      if (bytesSeen && sameBytes(bytesSeen, bytes, starts, ends)) return true;
      const breach = row(Array.from(starts, (start, cell) => decoder.decode(bytes.subarray(start, ends[cell]))));
      if (!breach) bytesSeen = joined(bytes, starts, ends);
      return breach === null;
    },
  };
}

function sameBytes(seen: Uint8Array, bytes: Uint8Array, starts: Int32Array, ends: Int32Array): boolean {
  let at = 0;
  for (let cell = 0; cell < starts.length; cell++) {
    for (let byte = starts[cell] ?? 0; byte < (ends[cell] ?? 0); byte++) if (seen[at++] !== bytes[byte]) return false;
    if (seen[at++] !== 0) return false;
  }
  return at === seen.length;
}

/** The cells one after the other, each closed by a zero, which no text holds. */
function joined(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): Uint8Array {
  const pieces = Array.from(starts, (start, cell) => bytes.subarray(start, ends[cell]));
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length + 1, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length + 1;
  }
  return whole;
}
