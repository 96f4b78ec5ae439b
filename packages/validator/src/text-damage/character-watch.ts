import type { Finding } from "@opendatalocale/report";
import type { RowBlock } from "@opendatalocale/tabular";
import { type Damage, damageAt, isWorthALook } from "./damage-at.ts";

/** Asked of the platform: where a byte first stands, -1 when it does not. */
export type FindByte = (bytes: Uint8Array, byte: number) => number;

interface Seen {
  count: number;
  /** Row and column of the first one, from 1. */
  readonly row: number;
  readonly column: number;
}

/**
 * Counts the damage that texts show whatever the schema: lost characters, UTF-8 read twice, accents apart from their letter, no-break
 * spaces between words. One look at the bytes of each block, which makes no string; with the platform's own search, most blocks
 * cost nothing.
 */
export class CharacterWatch {
  readonly #seen = new Map<Damage, Seen>();
  readonly #findByte: FindByte | undefined;

  constructor(findByte: FindByte | undefined) {
    this.#findByte = findByte;
  }

  look(block: RowBlock): void {
    const cells = block.offset[block.rows] ?? 0;
    const first = block.offset[0] ?? 0;
    if (cells === first) return;
    const from = block.start[first] ?? 0;
    const to = block.end[cells - 1] ?? 0;
    const start = firstSuspect(block.bytes, from, to, this.#findByte);
    if (start < to) this.#lookInside(block, start, to);
  }

  *findings(labels: readonly string[]): Generator<Finding> {
    for (const [type, { count, row, column }] of this.#seen) {
      const label = labels[column - 1]?.trim() ?? "";
      yield {
        type,
        severity: "warning",
        rowNumber: row,
        fieldNumber: column,
        ...(label === "" ? {} : { fieldName: label }),
        params: { count },
      };
    }
  }

  #lookInside(block: RowBlock, from: number, to: number): void {
    const { bytes } = block;
    let cell = block.offset[0] ?? 0;
    for (let at = nextNonAscii(bytes, from, to); at < to; at = nextNonAscii(bytes, at + 1, to)) {
      if (!isWorthALook(bytes, at)) continue;
      while ((block.end[cell] ?? to) <= at) cell++;
      // What stands between two cells is left over from taking quotes out.
      if ((block.start[cell] ?? to) > at) continue;
      const damage = damageAt(bytes, at, block.start[cell] ?? 0, block.end[cell] ?? 0);
      if (damage) this.#note(damage, block, cell);
    }
  }

  #note(damage: Damage, block: RowBlock, cell: number): void {
    const seen = this.#seen.get(damage);
    if (seen) {
      seen.count++;
      return;
    }
    let row = 0;
    while ((block.offset[row + 1] ?? 0) <= cell) row++;
    const column = cell - (block.offset[row] ?? 0) + 1;
    this.#seen.set(damage, { count: 1, row: block.firstRow + row, column });
  }
}

/** Bytes without which no damage can be: of U+FFFD, of combining accents, of `Ã` and `Â`, of both no-break spaces. */
const suspects = [0xef, 0xcc, 0xcd, 0x83, 0x82, 0xc2, 0xaf] as const;

/** Where the first suspect byte stands, `to` when there is none; `from` where the platform has no fast search. */
function firstSuspect(bytes: Uint8Array, from: number, to: number, findByte: FindByte | undefined): number {
  if (!findByte) return from;
  const part = bytes.subarray(from, to);
  let first = part.length;
  for (const byte of suspects) {
    const at = findByte(part, byte);
    // The bytes before it may belong to the same character.
    if (at >= 0 && at < first) first = Math.max(0, at - 3);
  }
  return from + first;
}

function nextNonAscii(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && (bytes[at] as number) < 0x80) at++; // inside the array: `to` is at most its length
  return at;
}
