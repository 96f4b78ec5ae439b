import { spokenDay } from "@opendatalocale/eligibility";
import { ConventionError, type ConventionInput } from "./convention.ts";
import type { Inline } from "./document.ts";
import { given } from "./inlines.ts";

/** The day of signature in French words, or a blank. Throws {@link ConventionError} on what is no day. */
export function dayOf({ date }: ConventionInput): Inline {
  return given(date === undefined ? undefined : spokenDay(checked(date)).fr, "date de signature");
}

/** The year of signature, or a blank. */
export function yearOf({ date }: ConventionInput): Inline {
  return given(date === undefined ? undefined : checked(date).slice(0, 4), "année");
}

function checked(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(date))
    throw new ConventionError("not-a-day", date);
  return date;
}
