import type { JsonValue } from "@opendatalocale/report";
import { type ByteTest, inDoubt, refusing } from "../bytes/byte-test.ts";
import { planned } from "../bytes/test-plan.ts";
import { compileDateScan, isNoIsoDate, scanIsoDate } from "../dates/date-scan.ts";
import { readFreely } from "../dates/free-date.ts";
import { dateText } from "../dates/moment.ts";
import { patternOfFormat } from "../dates/pattern-of-format.ts";
import { compileStrptime, type MomentReader } from "../dates/strptime.ts";
import type { CellValue } from "../reading.ts";
import type { ValueType } from "../value-type.ts";

/** `date`: a day that exists, by default `2024-02-29`. The value is that canonical text, whatever the format. */
export function dateType(format: string): ValueType {
  const readMoment = format === "any" ? readFreeDate : compileStrptime(patternOf(format));
  const read = (raw: JsonValue): CellValue => {
    const moment = typeof raw === "string" ? readMoment?.(raw) : null;
    return moment ? dateText(moment) : null;
  };
  const scan = format === "any" ? null : compileDateScan(patternOf(format));
  if (scan === null || readMoment === null) return { read, accepts: inDoubt };
  const accepts: ByteTest = (bytes, start, end) => scan(bytes, start, end) > 0;
  if (scan !== scanIsoDate) return { read, accepts, scan, rank };
  return {
    read,
    accepts: refusing(planned(accepts, { kind: "day", bounds: null }), isNoIsoDate),
    scan,
    rank,
    planWithin: (bounds) => ({ kind: "day", bounds }),
  };
}

const readFreeDate: MomentReader = (text) => {
  const free = readFreely(text);
  return free?.hasDate ? free.moment : null;
};

function patternOf(format: string): string {
  return patternOfFormat(format) ?? "%Y-%m-%d";
}

function rank(value: CellValue): number {
  return Number(String(value).replaceAll("-", ""));
}
