/**
 * The part of OpenStreetMap's notation of opening hours that the official validator accepts
 * (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification): strict capitals, two-digit hours, a blank after
 * each semicolon. The npm library of that name mends faults instead of refusing them, so it cannot give the same verdict.
 */
export function isOpeningHours(text: string): boolean {
  return (
    text.length <= LONGEST &&
    text
      .trim()
      .split(BETWEEN_RULES)
      .every((rule) => RULE.test(rule))
  );
}

/** Longer texts are no opening hours; the limit keeps hostile cells cheap. */
const LONGEST = 2000;
/** `; `, ` ; `, `, ` before another rule, ` || `; a comma without a blank belongs to a list. */
const BETWEEN_RULES = / ?; |; ?$| \|\| | ?, /;

const hour = "(?:[01]\\d|2[0-4]):[0-5]\\d";
/** Past midnight: up to 48:00. */
const lateHour = "(?:[0-3]\\d|4[0-8]):[0-5]\\d";
const event = "(?:dawn|sunrise|sunset|dusk)";
const moment = `(?:${event}|\\(${event}[+-]${hour}\\))`;
const span = `(?:${hour}|${moment})-(?:${lateHour}|${moment})(?:\\+|/\\d{2}:\\d{2})?`;
const day = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
const days = `(?:${day}-${day}|${day}\\[\\d(?:,\\d)*\\]|${day}|PH|SH)`;
const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
const date = `(?:${month} (?:0[1-9]|[12]\\d|3[01])|easter)`;
const dates = `(?:${date}-${date}|${date}|${month}-${month}|${month})`;
const years = "(?:\\d{4}(?:-\\d{4})?)";
const list = (item: string) => `${item}(?:,${item})*`;
const selectors = `(?:24/7|(?:${years})?(?: ?${list(dates)})?:?(?: ?${list(days)})?(?: ?${list(span)})?)`;
const RULE = new RegExp(`^${selectors}(?: ?(?:open|off|closed|unknown))?(?: ?"[^"]*")?$`);
