import { inDoubt } from "../bytes/byte-test.ts";
import { isPlainDatetime } from "../dates/clock-test.ts";
import { compileDateScan } from "../dates/date-scan.ts";
import { readFreely } from "../dates/free-date.ts";
import { isoparse } from "../dates/isoparse.ts";
import { datetimeText } from "../dates/moment.ts";
import { patternOfFormat } from "../dates/pattern-of-format.ts";
import { compileStrptime, type MomentReader } from "../dates/strptime.ts";
import type { ValueType } from "../value-type.ts";

/**
 * `datetime`: by default ISO 8601 to the second at least. The value is canonical ISO 8601, in UTC when an offset is told;
 * bounds take a moment without offset for UTC (the official validator stops with an exception there).
 */
export function datetimeType(format: string): ValueType {
  const readMoment = momentReader(format);
  const pattern = patternOfFormat(format);
  const scan = pattern === null ? null : compileDateScan(pattern);
  return {
    read: (raw) => {
      const moment = typeof raw === "string" ? readMoment?.(raw) : null;
      return moment ? datetimeText(moment) : null;
    },
    accepts: format === "default" ? isPlainDatetime : scan ? (b, start, end) => scan(b, start, end) > 0 : inDoubt,
  };
}

function momentReader(format: string): MomentReader | null {
  if (format === "default") return readIso;
  const pattern = patternOfFormat(format);
  return pattern === null ? readFreeDatetime : compileStrptime(pattern);
}

/** The official validator wants the colon before the seconds where the usual writing has it, and 19 characters at least. */
const readIso: MomentReader = (text) => (text[16] === ":" && text.length >= 19 ? isoparse(text) : null);

const readFreeDatetime: MomentReader = (text) => {
  const free = readFreely(text);
  return free?.hasDate ? free.moment : null;
};
