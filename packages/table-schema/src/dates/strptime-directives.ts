const MONTHS = "january february march april may june july august september october november december".split(" ");
const DAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

/** Names in English, as in the C locale that the official validator runs in. Lower case; index 0 is January, or Monday. */
export const names = {
  B: MONTHS,
  b: MONTHS.map((name) => name.slice(0, 3)),
  A: DAYS,
  a: DAYS.map((name) => name.slice(0, 3)),
} as const;

/**
 * What each directive of Python's `strptime` matches, two-digit forms first, so that `2024-1-5` fits `%Y-%m-%d` and so
 * does `2024-01- 5`. Digits are ASCII.
 */
export const directives: Readonly<Record<string, string>> = {
  d: "3[01]|[12]\\d|0[1-9]|[1-9]| [1-9]",
  f: "\\d{1,6}",
  H: "2[0-3]|[01]\\d|\\d",
  I: "1[0-2]|0[1-9]|[1-9]",
  G: "\\d{4}",
  j: "36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]",
  m: "1[0-2]|0[1-9]|[1-9]",
  M: "[0-5]\\d|\\d",
  S: "6[01]|[0-5]\\d|\\d",
  U: "5[0-3]|[0-4]\\d|\\d",
  W: "5[0-3]|[0-4]\\d|\\d",
  w: "[0-6]",
  u: "[1-7]",
  V: "5[0-3]|0[1-9]|[1-4]\\d|\\d",
  y: "\\d\\d",
  Y: "\\d{4}",
  z: "[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|Z",
  p: "am|pm",
  Z: "utc|gmt",
  A: longestFirst(names.A),
  a: longestFirst(names.a),
  B: longestFirst(names.B),
  b: longestFirst(names.b),
};

/** Directives that stand for several others. */
export const composed: Readonly<Record<string, string>> = {
  c: "%a %b %d %H:%M:%S %Y",
  x: "%m/%d/%y",
  X: "%H:%M:%S",
};

function longestFirst(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}
