import type { Breach, RuleRun } from "../rule.ts";
import { KnownRows } from "./known-rows.ts";
import { hashCells, type RowHash } from "./row-hash.ts";

/** A rule that looks at each row alone. @param about what it says of itself */
export function rowByRow(
  test: (cells: readonly string[]) => Breach | null,
  about: Pick<RuleRun, "skipsEmpty"> = {},
): RuleRun {
  const decoder = new TextDecoder();
  const known = new KnownRows();
  const hash: RowHash = { high: 0, low: 0 };
  return {
    row: test,
    eachRowAlone: true,
    ...about,
    known,
    accepts: (bytes, starts, ends) => {
      hashCells(bytes, starts, ends, hash);
      if (known.has(hash)) return true;
      const cells = Array.from(starts, (start, cell) => decoder.decode(bytes.subarray(start, ends[cell])));
      if (test(cells)) return false;
      known.add(hash);
      return true;
    },
  };
}
