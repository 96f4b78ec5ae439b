import type { RuleRun } from "../rule.ts";
import { isNotAfter } from "./cell-bytes.ts";
import { isIsoDate } from "./dates-in-order.ts";

/** A date or a year that cannot lie ahead. Tomorrow is let pass: overseas territories are up to a day ahead. */
export function notInTheFuture(field: string): RuleRun {
  const latest = new Date(Date.now() + 24 * 3600 * 1000).toISOString().slice(0, 10);
  const latestBytes = new TextEncoder().encode(latest);
  return {
    row: ([cell = ""]) => {
      const isYear = /^\d{4}$/.test(cell);
      const isLater = isYear ? cell > latest.slice(0, 4) : isIsoDate(cell.slice(0, 10)) && cell.slice(0, 10) > latest;
      return isLater ? { field, cell, params: {} } : null;
    },
    accepts: (bytes, [start = 0], [end = 0]) =>
      start === end || (end - start === 10 && isNotAfter(bytes, start, latestBytes)),
  };
}
