import type { JsonValue } from "@opendatalocale/report";
import { stripBlanks } from "../blanks.ts";
import { codePoints } from "../bytes/code-points.ts";
import { digitsAt } from "../bytes/digits.ts";
import { planned } from "../bytes/test-plan.ts";
import type { CellValue } from "../reading.ts";
import type { ValueType } from "../value-type.ts";
import { parseInteger } from "./integer.ts";

/** `year`: four characters that make an integer from 0 to 9999 (the official validator lets ` 202` and `+202` through). */
export function yearType(): ValueType {
  return {
    read,
    accepts: planned((bytes, start, end) => end - start === 4 && digitsAt(bytes, start, 4) >= 0, { kind: "year" }),
    scan: (bytes, start, end) => {
      const year = end - start === 4 ? digitsAt(bytes, start, 4) : -1;
      return year < 0 ? Number.NaN : year;
    },
    rank: Number,
  };
}

function read(raw: JsonValue): CellValue {
  if (typeof raw === "string" && codePoints(raw) !== 4) return null;
  const year = typeof raw === "string" ? parseInteger(stripBlanks(raw)) : raw;
  return typeof year === "number" && Number.isInteger(year) && year >= 0 && year <= 9999 ? year : null;
}
