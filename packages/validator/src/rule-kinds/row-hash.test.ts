import { afterEach, expect, test } from "vitest";
import { drawFingerprintKey, fingerprintKey } from "./fingerprint-key.ts";
import { hashTexts, type RowHash } from "./row-hash.ts";

drawFingerprintKey();
const drawn = fingerprintKey.slice();
afterEach(() => fingerprintKey.set(drawn));

function fingerprint(...cells: string[]): RowHash {
  const hash = { high: 0, low: 0 };
  hashTexts(cells, hash);
  return hash;
}

const other: readonly [string, string[], string[]][] = [
  ["a byte", ["a"], ["b"]],
  ["where a cell ends", ["12345678", "9"], ["1234567", "89"]],
  ["which cell is empty", ["12345678", ""], ["", "12345678"]],
  ["a zero at the end", ["a"], ["a\0"]],
  ["an empty cell more", ["a"], ["a", ""]],
  ["the order of cells", ["a", "b"], ["b", "a"]],
  ["the order of eight bytes", ["1234567887654321"], ["8765432112345678"]],
];

test.each(other)("tells apart %s", (_, one, two) => expect(fingerprint(...one)).not.toEqual(fingerprint(...two)));

test("depends on the secret key, and on nothing else", () => {
  const one = fingerprint("21350288300019", "DL1");
  expect(fingerprint("21350288300019", "DL1")).toEqual(one);
  for (let place = 0; place < fingerprintKey.length; place++) {
    fingerprintKey.set(drawn);
    fingerprintKey[place] = (fingerprintKey[place] ?? 0) ^ 1;
    expect(fingerprint("21350288300019", "DL1")).not.toEqual(one);
  }
});

/** Among 100,000 random halves of 32 bits, 1.2 repeat another one on average. */
test.each(["high", "low"] as const)("the %s halves of rows that look alike are as if drawn at random", (half) => {
  // A key of noughts hides the least.
  for (const key of [drawn, new Int32Array(4)]) {
    fingerprintKey.set(key);
    const halves = new Set<number>();
    for (let row = 0; row < 100_000; row++) halves.add(fingerprint("21350288300019", `${row}DL${row % 7}`)[half]);
    expect(halves.size).toBeGreaterThan(100_000 - 12);
  }
});
