import { dateOfDay, dayNumber, isDate, isLeapYear, weekday } from "./calendar.ts";
import { checkedMoment, HOUR, MINUTE, type Moment } from "./moment.ts";

const CALENDAR_DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?|(\d\d)(\d\d))?/;
const WEEK_DATE = /^(\d{4})(?:-W(\d\d)(?:-(\d))?|W(\d\d)(\d)?)/;
const ORDINAL_DATE = /^(\d{4})-?(\d{3})/;
const TIME = /^(\d\d)(?:(:?)(\d\d)(?:\2(\d\d)(?:[.,](\d+))?)?)?(Z|[+-].*)?$/i;
const OFFSET = /^[+-](\d\d)(?::?(\d\d))?$/;

/**
 * Reads an ISO 8601 date and time as dateutil's `isoparse` does: calendar, week or ordinal date, any one character
 * between date and time, `Z` or an offset, midnight as 24:00. Null when it is none or does not exist.
 */
export function isoparse(text: string): Moment | null {
  const date = isoDate(text);
  if (date === null) return null;
  if (text.length === date.length) return checkedMoment({ ...date.day, ...MIDNIGHT });
  // Any one character may stand between date and time, but ISO 8601 is ASCII.
  if (text.charCodeAt(date.length) > 127) return null;
  const time = isoTime(text.slice(date.length + 1));
  if (time === null) return null;
  if (time.hour !== 24) return checkedMoment({ ...date.day, ...time });
  if (time.minute !== 0 || time.second !== 0 || time.microsecond !== 0) return null;
  const { year, month, day } = date.day;
  if (!isDate(year, month, day)) return null;
  return checkedMoment({ ...dateOfDay(dayNumber(year, month, day) + 1), ...time, hour: 0 });
}

type Day = Pick<Moment, "year" | "month" | "day">;
type Time = Omit<Moment, keyof Day>;

const MIDNIGHT: Time = { hour: 0, minute: 0, second: 0, microsecond: 0, offset: null };

/** The date at the beginning of the text and how many characters it takes. The common forms go first, even when what they tell does not exist. */
function isoDate(text: string): { day: Day; length: number } | null {
  const common = CALENDAR_DATE.exec(text);
  if (common && isCommon(text, common)) {
    const [whole, year, month, day, monthBare, dayBare] = common;
    const date = { year: Number(year), month: Number(month ?? monthBare ?? 1), day: Number(day ?? dayBare ?? 1) };
    return { day: date, length: whole.length };
  }
  return weekDate(text) ?? ordinalDate(text);
}

/** A year or a month alone can only end the text. */
function isCommon(text: string, [whole, , , day, , dayBare]: RegExpExecArray): boolean {
  return day !== undefined || dayBare !== undefined || whole.length === text.length;
}

function weekDate(text: string): { day: Day; length: number } | null {
  const match = WEEK_DATE.exec(text);
  if (!match) return null;
  const [whole, year, week, day, weekBare, dayBare] = match;
  // A lone week may only end the text: what follows must be its day.
  if (day === undefined && dayBare === undefined && whole.length < text.length) return null;
  const weekNumber = Number(week ?? weekBare);
  const dayOfWeek = Number(day ?? dayBare ?? 1);
  if (weekNumber < 1 || weekNumber > 53 || dayOfWeek < 1 || dayOfWeek > 7 || Number(year) < 1) return null;
  const fourth = dayNumber(Number(year), 1, 4);
  return { day: dateOfDay(fourth - weekday(fourth) + (weekNumber - 1) * 7 + dayOfWeek - 1), length: whole.length };
}

function ordinalDate(text: string): { day: Day; length: number } | null {
  const match = ORDINAL_DATE.exec(text);
  if (!match) return null;
  const [whole, year, ordinal] = match;
  const day = Number(ordinal);
  if (day < 1 || day > (isLeapYear(Number(year)) ? 366 : 365) || Number(year) < 1) return null;
  return { day: dateOfDay(dayNumber(Number(year), 1, 1) + day - 1), length: whole.length };
}

/** Fractions beyond the microsecond are cut. */
function isoTime(text: string): Time | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hour, , minute, second, fraction, zone] = match;
  const offset = zone === undefined ? null : zoneOffset(zone);
  if (Number.isNaN(offset)) return null;
  return {
    hour: Number(hour),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    microsecond: Number((fraction ?? "0").slice(0, 6).padEnd(6, "0")),
    offset,
  };
}

function zoneOffset(zone: string): number {
  if (zone === "Z" || zone === "z") return 0;
  const match = OFFSET.exec(zone);
  if (!match) return Number.NaN;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  if (hours > 23 || minutes > 59) return Number.NaN;
  return (zone.startsWith("-") ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}
