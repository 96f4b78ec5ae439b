import { isoparse } from "./isoparse.ts";
import { DAY, HOUR, MINUTE, SECOND } from "./moment.ts";

/** Months cannot be told in days: a duration is both. */
interface Duration {
  readonly months: number;
  readonly microseconds: number;
}

const NUMBER = "(\\d+(?:[.,]\\d+)?)";
const DURATION = new RegExp(
  `^([+-])?P(?=[\\dT])(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
);
/** Python's limit on a duration. */
const MOST_DAYS = 999_999_999;

/**
 * Reads an ISO 8601 duration as PyPI's `isodate` does (a sign, weeks among other units, `PT` for none at all, the form
 * `P0001-02-03T04:05:06`) and gives its canonical text: equal durations (`P1D`, `PT24H`) give equal texts. Null when it is none.
 */
export function canonicalDuration(text: string): string | null {
  const duration = unitDuration(text) ?? dateDuration(text);
  return duration && Math.abs(duration.microseconds) <= MOST_DAYS * DAY ? durationText(duration) : null;
}

function unitDuration(text: string): Duration | null {
  const match = DURATION.exec(text);
  if (!match) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(2).map(toNumber);
  const sign = match[1] === "-" ? -1 : 1;
  const time = of(weeks, 7 * DAY) + of(days, DAY) + of(hours, HOUR) + of(minutes, MINUTE) + of(seconds, SECOND);
  return { months: sign * (of(years, 12) + of(months, 1)), microseconds: sign * Math.round(time) };
}

function toNumber(written: string | undefined): number {
  return written === undefined ? 0 : Number(written.replace(",", "."));
}

function of(count: number | undefined, unit: number): number {
  return (count ?? 0) * unit;
}

const DATE_FORM =
  /^P(\d{4}-?\d\d-?\d\dT\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?|\d{4}-?\d{3}T\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?)$/;

/** A date and a time that stand for so many years, months, days and hours. */
function dateDuration(text: string): Duration | null {
  const match = DATE_FORM.exec(text);
  const moment = match?.[1] === undefined ? null : isoparse(match[1]);
  if (moment === null) return null;
  const { year, month, day, hour, minute, second, microsecond } = moment;
  return {
    months: year * 12 + month,
    microseconds: day * DAY + hour * HOUR + minute * MINUTE + second * SECOND + microsecond,
  };
}

function durationText({ months, microseconds }: Duration): string {
  // The sign of both parts is the same: they come from one writing.
  const isNegative = months < 0 || microseconds < 0;
  const date = unit(Math.trunc(Math.abs(months) / 12), "Y") + unit(Math.abs(months) % 12, "M");
  const rest = Math.abs(microseconds);
  const days = unit(Math.floor(rest / DAY), "D");
  const hours = unit(Math.floor((rest % DAY) / HOUR), "H");
  const minutes = unit(Math.floor((rest % HOUR) / MINUTE), "M");
  const seconds = unit((rest % MINUTE) / SECOND, "S");
  const time = hours + minutes + seconds;
  const text = date + days + (time === "" ? "" : `T${time}`);
  return `${isNegative ? "-" : ""}P${text === "" ? "T0S" : text}`;
}

function unit(count: number, letter: string): string {
  return count === 0 ? "" : count + letter;
}
