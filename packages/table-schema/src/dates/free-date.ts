import { stripBlanks } from "../blanks.ts";
import { checkedMoment, HOUR, MINUTE, type Moment } from "./moment.ts";
import { names } from "./strptime-directives.ts";

/** A moment in which a date, a time, or both were told. */
export interface FreeMoment {
  readonly moment: Moment;
  readonly hasDate: boolean;
  readonly hasTime: boolean;
}

const LONGEST = 100;
const CLOCK =
  /(?:^|[T\s])(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(am|pm)?|\s*(am|pm))\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?$/i;
const MONTH_NAMES = names.b.map((short, index) => `${short}(?:${names.B[index]?.slice(3) || ""})?`).join("|");
const WEEKDAY = new RegExp(`^(?:${names.A.map((name) => `${name}|${name.slice(0, 3)}`).join("|")})[.,]?\\s+`, "i");
const DAY_MONTH_NAME = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+(${MONTH_NAMES})[.,]?[\\s-]+(\\d{4})$`,
  "i",
);
const MONTH_NAME_DAY = new RegExp(`^(${MONTH_NAMES})\\.?[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]+(\\d{4})$`, "i");
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;

/**
 * Reads dates and times of format `any`: the part of what Python's dateutil guesses that means one day only.
 *
 * - `2024-02-29`, `2024/2/29`, `2024.02.29`, `20240229`;
 * - `02/29/2024` and, when the first number cannot be a month, `29/02/2024`; two-digit years as `strptime` reads them;
 * - `29 February 2024`, `Feb 29, 2024`, `Thu, 29 Feb 2024` (English names, as dateutil);
 * - each with or without a time, and times alone: `10:30`, `10:30:15.5`, `10am`, `10:30 PM`, with `Z`, `UTC`, `+02:00`.
 *
 * dateutil also takes `10` or `mar` for a date, borrowing what lacks from today: a verdict that changes with the day is refused.
 */
export function readFreely(text: string): FreeMoment | null {
  const stripped = stripBlanks(text);
  if (stripped === "" || stripped.length > LONGEST) return null;
  const clock = CLOCK.exec(stripped);
  const time = clock ? timeOf(clock) : MIDNIGHT;
  const dateText = clock ? stripped.slice(0, clock.index).replace(/,$/, "") : stripped;
  const hasDate = dateText !== "";
  const date = hasDate ? dateOf(dateText) : { year: 2000, month: 1, day: 1 };
  if (date === null || time === null) return null;
  const moment = checkedMoment({ ...date, ...time });
  return moment && { moment, hasDate, hasTime: clock !== null };
}

type Day = Pick<Moment, "year" | "month" | "day">;
type Time = Omit<Moment, keyof Day>;

const MIDNIGHT: Time = { hour: 0, minute: 0, second: 0, microsecond: 0, offset: null };

function dateOf(text: string): Day | null {
  const bare = text.replace(WEEKDAY, "");
  const yearFirst = YEAR_FIRST.exec(bare) ?? COMPACT.exec(bare);
  if (yearFirst) {
    const [year, month, day] = yearFirst.slice(1).filter((part) => /\d/.test(part));
    return { year: Number(year), month: Number(month), day: Number(day) };
  }
  const yearLast = YEAR_LAST.exec(bare);
  if (yearLast) return monthFirst(Number(yearLast[1]), Number(yearLast[3]), fullYear(yearLast[4] ?? ""));
  const dayFirst = DAY_MONTH_NAME.exec(bare);
  if (dayFirst) return { year: Number(dayFirst[3]), month: monthNumber(dayFirst[2] ?? ""), day: Number(dayFirst[1]) };
  const named = MONTH_NAME_DAY.exec(bare);
  return named && { year: Number(named[3]), month: monthNumber(named[1] ?? ""), day: Number(named[2]) };
}

/** As dateutil: month first, unless it cannot be one. */
function monthFirst(first: number, second: number, year: number): Day {
  return first > 12 ? { year, month: second, day: first } : { year, month: first, day: second };
}

function fullYear(text: string): number {
  if (text.length === 4) return Number(text);
  return Number(text) + (Number(text) <= 68 ? 2000 : 1900);
}

function monthNumber(name: string): number {
  return names.b.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function timeOf(clock: RegExpExecArray): Time | null {
  const [, hourText, minute = "0", second = "0", fraction = "", halfAfterMinutes, halfAfterHour, zone] = clock;
  const half = (halfAfterMinutes ?? halfAfterHour)?.toLowerCase();
  const written = Number(hourText);
  if (half !== undefined && (written < 1 || written > 12)) return null;
  return {
    hour: half === undefined ? written : (written % 12) + (half === "pm" ? 12 : 0),
    minute: Number(minute),
    second: Number(second),
    microsecond: Number(fraction.slice(0, 6).padEnd(6, "0")),
    offset: zone === undefined ? null : offsetOf(zone),
  };
}

function offsetOf(zone: string): number {
  const match = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (!match) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * HOUR + Number(match[3] ?? 0) * MINUTE);
}
