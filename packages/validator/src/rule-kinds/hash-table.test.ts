import { expect, test } from "vitest";
import { HashTable } from "./hash-table.ts";

test.each([0, 1000, 250_001, 400_000, Number.POSITIVE_INFINITY])(
  "every fingerprint is found with its number, and no other, where %d were expected",
  (expected) => {
    const table = new HashTable();
    table.expect(expected);
    const kept = new Map<string, number>();
    let seed = 7;
    const half = () => (seed = (Math.imul(seed, 1664525) + 1013904223) | 0);
    for (let row = 1; row <= 300_000; row++) {
      const hash = { high: half(), low: half() || 1 };
      kept.set(`${hash.high} ${hash.low}`, row);
      if (!table.addNew(hash.high, hash.low, row)) throw new Error(`row ${row} is not new`);
      table.expect(row * 2);
    }
    for (const [key, row] of kept) {
      const [high = 0, low = 0] = key.split(" ").map(Number);
      if (table.find({ high, low }) !== row) throw new Error(`row ${row} is not found`);
      if (table.find({ high: high ^ 1, low }) !== 0) throw new Error("one that was never added is found");
    }
    expect(table.addNew(1, 2, 5)).toBe(true);
    expect(table.addNew(1, 2, 6)).toBe(false);
  },
);
