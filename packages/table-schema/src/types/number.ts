import type { JsonValue } from "@opendatalocale/report";
import { type ByteScan, type ByteTest, hasOtherThan, inDoubt, refusing } from "../bytes/byte-test.ts";
import { planned } from "../bytes/test-plan.ts";
import type { FieldDescriptor } from "../descriptor.ts";
import type { CellValue } from "../reading.ts";
import { type Bounds, isWithin, type ValueType } from "../value-type.ts";
import { decimalScan, isDecimal, truncatedScan } from "./number-scan.ts";
import { isPlainWriting, numberWriting, usualWriting } from "./number-writing.ts";

/** As Python's `Decimal`, less `1_000` and digits that are not ASCII: the standard (and XML Schema) does not know them. */
const NUMBER = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?0*\d{1,18})?|inf(?:inity)?|s?nan\d*)$/i;

/** `number`: decimal numbers, with or without exponent, and the words NaN and INF. Read as doubles. */
export function numberType(field: FieldDescriptor): ValueType {
  const writing = numberWriting(field);
  const read = (raw: JsonValue): CellValue => {
    if (typeof raw === "number") return raw;
    if (typeof raw !== "string") return null;
    const text = usualWriting(raw, writing);
    return text !== null && NUMBER.test(text) ? toNumber(text) : null;
  };
  if (!isPlainWriting(writing) || writing.decimalChar.charCodeAt(0) > 127) return { read, accepts: inDoubt };
  const mark = writing.decimalChar.charCodeAt(0);
  const scan = decimalScan(mark);
  const accepts = planned((bytes, start, end) => isDecimal(bytes, start, end, mark), {
    kind: "decimal",
    mark,
    bounds: null,
    safe: null,
  });
  const isUsual = writing.decimalChar === "." && writing.groupChar === "" && writing.bareNumber;
  return {
    read,
    accepts: isUsual ? refusing(accepts, isNoNumber) : accepts,
    scan,
    rank: Number,
    within: (bounds) => withinBounds(bounds, mark, scan, truncatedScan(mark)),
  };
}

const isNoNumber = hasOtherThan("0123456789+-.eEiInNfFtTyYsSaA");

/** The text of a number that {@link NUMBER} accepts. */
function toNumber(text: string): number {
  const word = /^([+-]?)(inf|s?nan)/i.exec(text);
  if (!word) return Number(text);
  if (word[2]?.toLowerCase() !== "inf") return Number.NaN;
  return word[1] === "-" ? -Infinity : Infinity;
}

/** Numbers of more digits than a double are judged by their first ones, unless they come too near to a bound. */
function withinBounds(bounds: Bounds, mark: number, scan: ByteScan, scanTruncated: ByteScan): ByteTest {
  const safe: Bounds = {
    minimum: inside(bounds.minimum, 1),
    maximum: inside(bounds.maximum, -1),
    exclusiveMinimum: inside(bounds.exclusiveMinimum, 1),
    exclusiveMaximum: inside(bounds.exclusiveMaximum, -1),
  };
  const test: ByteTest = (bytes, start, end) => {
    const value = scan(bytes, start, end);
    return Number.isNaN(value) ? isWithin(safe, scanTruncated(bytes, start, end)) : isWithin(bounds, value);
  };
  return planned(test, { kind: "decimal", mark, bounds, safe });
}

function inside(bound: number, direction: 1 | -1): number {
  return Number.isFinite(bound) ? bound + direction * Math.abs(bound) * 1e-12 : bound;
}
