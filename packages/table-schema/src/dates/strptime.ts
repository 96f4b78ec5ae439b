import { BLANK_CLASS } from "../blanks.ts";
import { checkedMoment, HOUR, MINUTE, type Moment, SECOND } from "./moment.ts";
import { resolveDay } from "./strptime-day.ts";
import { composed, directives } from "./strptime-directives.ts";

/** Reads a text by one format; null when it does not fit or tells a moment that does not exist. */
export type MomentReader = (text: string) => Moment | null;

/** The directives a format found, by letter. */
export type Found = Readonly<Record<string, string | undefined>>;

/**
 * Compiles a format of Python's `strptime` (https://docs.python.org/3/library/datetime.html#format-codes).
 * Null when no text can ever fit it: an unknown directive (`%-d`), the same one twice, a lone `%`.
 */
export function compileStrptime(format: string): MomentReader | null {
  const pattern = patternOf(format);
  if (pattern === null) return null;
  const fits = new RegExp(`^(?:${pattern})$`, "i");
  return (text) => {
    const match = fits.exec(text);
    return match ? momentOf(match.groups ?? {}) : null;
  };
}

const TOKEN = /%([\s\S]?)|\s+|[^%\s]/g;

function patternOf(format: string): string | null {
  const seen = new Set<string>();
  let pattern = "";
  for (const [token, letter] of expand(format).matchAll(TOKEN)) {
    if (letter === undefined) {
      pattern += token.trim() === "" ? `${BLANK_CLASS}+` : token.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
    } else if (letter === "%") {
      pattern += "%";
    } else {
      const directive = directives[letter];
      if (directive === undefined || seen.has(letter)) return null;
      seen.add(letter);
      pattern += `(?<${letter}>${directive})`;
    }
  }
  return pattern;
}

/** `%%` is kept apart, so that `%%c` is not taken for a directive. */
function expand(format: string): string {
  return format.replace(/%([\s\S])/g, (token, letter: string) => composed[letter] ?? token);
}

function momentOf(found: Found): Moment | null {
  // Python's `%z` wants a capital Z although the rest ignores case.
  if (found.z === "z") return null;
  const day = resolveDay(found);
  if (day === null) return null;
  return checkedMoment({
    ...day,
    hour: hourOf(found),
    minute: Number(found.M ?? 0),
    second: Number(found.S ?? 0),
    microsecond: Number((found.f ?? "0").padEnd(6, "0")),
    offset: found.z === undefined ? null : offsetOf(found.z),
  });
}

function hourOf({ H, I, p }: Found): number {
  if (I === undefined) return Number(H ?? 0);
  return (Number(I) % 12) + (p?.toLowerCase() === "pm" ? 12 : 0);
}

/** NaN, which no moment has, when colons are used for one part only. */
function offsetOf(written: string): number {
  if (written === "Z") return 0;
  const parts = /^([+-])(\d\d)(:?)(\d\d)(?:(:?)(\d\d)(?:\.(\d+))?)?$/.exec(written);
  if (!parts) return Number.NaN;
  const [, sign, hours, colon, minutes, secondColon, seconds, fraction] = parts;
  if (seconds !== undefined && colon !== secondColon) return Number.NaN;
  const offset =
    Number(hours) * HOUR +
    Number(minutes) * MINUTE +
    Number(seconds ?? 0) * SECOND +
    Number((fraction ?? "0").padEnd(6, "0"));
  return sign === "-" ? -offset : offset;
}
