import { inDoubt } from "../bytes/byte-test.ts";
import { isPlainTime } from "../dates/clock-test.ts";
import { readFreely } from "../dates/free-date.ts";
import { isoparse } from "../dates/isoparse.ts";
import { timeText } from "../dates/moment.ts";
import { patternOfFormat } from "../dates/pattern-of-format.ts";
import { compileStrptime, type MomentReader } from "../dates/strptime.ts";
import type { ValueType } from "../value-type.ts";

/** `time`: by default `10:00:00`, maybe with a fraction and an offset. The value is canonical, in UTC when an offset is told. */
export function timeType(format: string): ValueType {
  const readMoment = momentReader(format);
  return {
    read: (raw) => {
      const moment = typeof raw === "string" ? readMoment?.(raw) : null;
      return moment ? timeText(moment) : null;
    },
    accepts: format === "default" ? isPlainTime : inDoubt,
  };
}

function momentReader(format: string): MomentReader | null {
  if (format === "default") return readIso;
  const pattern = patternOfFormat(format);
  return pattern === null ? readFreeTime : compileStrptime(pattern);
}

/** As the official validator: the colon before the seconds in its place, 8 characters at least, any day will do. */
const readIso: MomentReader = (text) => (text[5] === ":" && text.length >= 8 ? isoparse(`2000-01-01T${text}`) : null);

const readFreeTime: MomentReader = (text) => {
  const free = readFreely(text);
  return free?.hasTime ? free.moment : null;
};
