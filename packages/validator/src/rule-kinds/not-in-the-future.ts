import type { RuleRun } from "../rule.ts";
import { isIsoDate } from "./dates-in-order.ts";
import { rowByRow } from "./row-by-row.ts";

/** A date or a year that cannot lie ahead. Tomorrow is let pass: overseas territories are up to a day ahead. */
export function notInTheFuture(field: string): RuleRun {
  const latest = new Date(Date.now() + 24 * 3600 * 1000).toISOString().slice(0, 10);
  return rowByRow(([cell = ""]) => {
    const isLater = /^\d{4}$/.test(cell) ? cell > latest.slice(0, 4) : isIsoDate(cell.slice(0, 10)) && cell > latest;
    return isLater ? { field, cell, params: {} } : null;
  });
}
