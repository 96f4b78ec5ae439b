import { dateOfDay, dayNumber, isDate, weekday } from "./calendar.ts";
import type { Found } from "./strptime.ts";
import { names } from "./strptime-directives.ts";

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The day that the directives tell, by Python's rules: 1900 when no year is given, the day of the year or a week and
 * its day go before month and day. Null when they contradict each other or tell a day that does not exist.
 */
export function resolveDay(found: Found): Day | null {
  const year = yearOf(found);
  const dayOfWeek = dayOfWeekOf(found);
  if (year === null && found.G !== undefined) {
    if (found.V === undefined || dayOfWeek === null || found.j !== undefined) return null;
    return isoWeekDay(Number(found.G), Number(found.V), dayOfWeek);
  }
  const week = found.U ?? found.W;
  if (week === undefined && found.V !== undefined) return null;
  if (found.j !== undefined) return dayOfYear(year ?? 1900, Number(found.j));
  const month = monthOf(found);
  const day = Number(found.d ?? 1);
  if (week !== undefined && dayOfWeek !== null) {
    return dayOfYear(year ?? 1900, dayOfWeekInYear(year ?? 1900, Number(week), dayOfWeek, found.U !== undefined));
  }
  return isDate(year ?? 1900, month, day) ? { year: year ?? 1900, month, day } : null;
}

function yearOf({ Y, y }: Found): number | null {
  if (Y !== undefined) return Number(Y);
  if (y === undefined) return null;
  return Number(y) + (Number(y) <= 68 ? 2000 : 1900);
}

function monthOf({ m, B, b }: Found): number {
  if (m !== undefined) return Number(m);
  if (B !== undefined) return names.B.indexOf(B.toLowerCase()) + 1;
  return b === undefined ? 1 : names.b.indexOf(b.toLowerCase()) + 1;
}

/** 0 is Monday. */
function dayOfWeekOf({ A, a, w, u }: Found): number | null {
  if (A !== undefined) return names.A.indexOf(A.toLowerCase());
  if (a !== undefined) return names.a.indexOf(a.toLowerCase());
  if (w !== undefined) return (Number(w) + 6) % 7;
  return u === undefined ? null : Number(u) - 1;
}

function dayOfYear(year: number, day: number): Day | null {
  if (year < 1) return null;
  const date = dateOfDay(dayNumber(year, 1, 1) + day - 1);
  return isDate(date.year, date.month, date.day) ? date : null;
}

/** `%U` weeks begin on Sunday, `%W` weeks on Monday; days before the first such day are week 0. May be below 1: the year before. */
function dayOfWeekInYear(year: number, week: number, dayOfWeek: number, fromSunday: boolean): number {
  const shift = fromSunday ? 1 : 0;
  const firstWeekday = (weekday(dayNumber(year, 1, 1)) + shift) % 7;
  const day = (dayOfWeek + shift) % 7;
  if (week === 0) return 1 + day - firstWeekday;
  return 1 + ((7 - firstWeekday) % 7) + 7 * (week - 1) + day;
}

function isoWeekDay(year: number, week: number, dayOfWeek: number): Day | null {
  if (year < 1) return null;
  const fourth = dayNumber(year, 1, 4);
  const date = dateOfDay(fourth - weekday(fourth) + (week - 1) * 7 + dayOfWeek);
  return isDate(date.year, date.month, date.day) ? date : null;
}
