import type { Suggestion } from "@opendatalocale/report";

/** `01/12/2023` and its like, as `2023-12-01`. Day and month could be taken for each other under 13: to confirm. */
export function isoDateFrom(cell: string): Suggestion | undefined {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T]0?0:00(?::00)?)?$/.exec(cell);
  if (french) {
    const [, day = "", month = "", year = ""] = french;
    const isSure = Number(day) > 12 || Number(day) === Number(month);
    return { value: `${year}-${pad(month)}-${pad(day)}`, confidence: isSure ? "safe" : "to-confirm" };
  }
  const iso = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ T].*)?$/.exec(cell);
  if (!iso) return undefined;
  const [, year = "", month = "", day = ""] = iso;
  return { value: `${year}-${pad(month)}-${pad(day)}`, confidence: "safe" };
}

function pad(digits: string): string {
  return digits.padStart(2, "0");
}
