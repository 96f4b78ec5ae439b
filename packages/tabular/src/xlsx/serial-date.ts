const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel believes that 1900 was a leap year: day 60 does not exist, those before are one short. */
const FALSE_LEAP_DAY = 60;
/** 9999-12-31 in each system. */
const LAST_DAY = 2_958_466;

export type DateKind = "date" | "time" | "datetime" | "elapsed";

/** A serial number as the ISO 8601 date or time that the sheet shows; null when it stands for none. */
export function serialDate(serial: number, kind: DateKind, is1904: boolean): string | null {
  if (!(serial >= 0) || serial >= LAST_DAY) return null;
  if (kind === "elapsed") return clock(Math.round(serial * 86_400));
  const day = Math.floor(serial + 1e-9);
  const seconds = Math.round((serial - day) * 86_400);
  if (kind === "time" && day === 0) return clock(Math.max(0, seconds));
  if (!is1904 && (day === FALSE_LEAP_DAY || day === 0)) return null;
  const days = !is1904 && day < FALSE_LEAP_DAY ? day + 1 : day;
  return isoText(new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + days * DAY + Math.max(0, seconds) * 1000), seconds > 0);
}

/** The day an Excel serial number stands for, in the 1900 system. */
export function dayOfSerial(serial: number): string | null {
  return serialDate(Math.floor(serial), "date", false);
}

/** By hand: `toISOString` makes V8 load the time zones. */
function isoText(date: Date, hasTime: boolean): string {
  const day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  const seconds = (date.getUTCHours() * 60 + date.getUTCMinutes()) * 60 + date.getUTCSeconds();
  return hasTime ? `${day}T${clock(seconds)}` : day;
}

function clock(seconds: number): string {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
