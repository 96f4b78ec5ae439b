import { dateOfDay, dayNumber, isDate } from "./calendar.ts";

/** A date and a time of day as they were written. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  /** Microseconds ahead of UTC; null when nothing is said of it. */
  readonly offset: number | null;
}

export const SECOND = 1_000_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The moment when all its parts exist (year 1 to 9999, 31 June is none, no leap second, offset below a day), else null. */
export function checkedMoment(moment: Moment): Moment | null {
  const { year, month, day, hour, minute, second, offset } = moment;
  const exists = isDate(year, month, day) && hour < 24 && minute < 60 && second < 60;
  return exists && (offset === null || Math.abs(offset) < DAY) ? moment : null;
}

/** `2024-02-29`. */
export function dateText({ year, month, day }: Pick<Moment, "year" | "month" | "day">): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/**
 * `2024-02-29T10:00:00`, with `.5` when there is a fraction; moments with an offset are told in UTC and end in `+00:00`,
 * so that equal instants are equal texts and texts sort as instants.
 */
export function datetimeText(moment: Moment): string {
  if (moment.offset === null) return `${dateText(moment)}T${clock(microseconds(moment))}`;
  const utc = microseconds(moment) - moment.offset;
  const days = Math.floor(utc / DAY);
  const date = dateOfDay(dayNumber(moment.year, moment.month, moment.day) + days);
  return `${dateText(date)}T${clock(utc - days * DAY)}+00:00`;
}

/** `10:00:00`, as {@link datetimeText}. A time that UTC would push into another day keeps its own offset. */
export function timeText(moment: Moment): string {
  const local = microseconds(moment);
  if (moment.offset === null) return clock(local);
  const utc = local - moment.offset;
  return utc >= 0 && utc < DAY ? `${clock(utc)}+00:00` : clock(local) + offsetText(moment.offset);
}

function microseconds({ hour, minute, second, microsecond }: Moment): number {
  return hour * HOUR + minute * MINUTE + second * SECOND + microsecond;
}

function clock(microsecondsOfDay: number): string {
  const seconds = Math.floor(microsecondsOfDay / SECOND);
  const fraction = pad(microsecondsOfDay % SECOND, 6).replace(/0+$/, "");
  const time = `${pad(Math.floor(seconds / 3600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}`;
  return fraction === "" ? time : `${time}.${fraction}`;
}

function offsetText(offset: number): string {
  const sign = offset < 0 ? "-" : "+";
  const time = clock(Math.abs(offset));
  return sign + (time.endsWith(":00") ? time.slice(0, -3) : time);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
