import type { Breach, RuleRun } from "../rule.ts";
import { hashCells, type RowHash } from "./row-hash.ts";

/** Combinations of cells known to be good, at most; real columns repeat themselves, so few rows pay for strings. */
const REMEMBERED = 1 << 14;

/** A rule that looks at each row alone. */
export function rowByRow(test: (cells: readonly string[]) => Breach | null): RuleRun {
  const decoder = new TextDecoder();
  const highs = new Int32Array(REMEMBERED);
  // No fingerprint has 0 for its lower half: a free place holds none.
  const lows = new Int32Array(REMEMBERED);
  const hash: RowHash = { high: 0, low: 0 };
  return {
    row: test,
    eachRowAlone: true,
    knows: ({ high, low }) => {
      const place = high & (REMEMBERED - 1);
      return lows[place] === low && highs[place] === high;
    },
    accepts: (bytes, starts, ends) => {
      const cells = Array.from(starts, (start, cell) => decoder.decode(bytes.subarray(start, ends[cell])));
      if (test(cells)) return false;
      hashCells(bytes, starts, ends, hash);
      const place = hash.high & (REMEMBERED - 1);
      highs[place] = hash.high;
      lows[place] = hash.low;
      return true;
    },
  };
}
