import fc from "fast-check";
import { expect, test } from "vitest";
import { retryPause } from "./retry-pause.ts";

test("a pause is never longer than accepted nor shorter than asked, and tries are counted", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: null }),
      fc.constantFrom<number | "timeout" | "network">(429, 502, 503, 504, "timeout", "network"),
      (attempt, retryAfter, reason) => {
        const pause = retryPause({ reason, retryAfter }, attempt, true, { attempts: 8, maxDelay: 60_000 });
        if (attempt >= 8 || (retryAfter ?? 0) > 60_000) expect(pause).toBeNull();
        else {
          expect(pause).toBeLessThanOrEqual(60_000);
          expect(pause).toBeGreaterThanOrEqual(
            Math.max(retryAfter ?? 0, Math.min(60_000, 500 * 2 ** (attempt - 1)) / 2),
          );
        }
      },
    ),
  );
});
