// Written by tools/generate.ts from the files of repairs/. Do not edit.
import type { Repair } from "./repair.ts";
import { repair as booleanWord } from "./repairs/boolean-word.ts";
import { repair as decomposedLetters } from "./repairs/decomposed-letters.ts";
import { repair as digitsOnly } from "./repairs/digits-only.ts";
import { repair as edgeBlanks } from "./repairs/edge-blanks.ts";
import { repair as innerBlanks } from "./repairs/inner-blanks.ts";
import { repair as isoDate } from "./repairs/iso-date.ts";
import { repair as isoDatetime } from "./repairs/iso-datetime.ts";
import { repair as jsonList } from "./repairs/json-list.ts";
import { repair as leadingZeros } from "./repairs/leading-zeros.ts";
import { repair as listSeparators } from "./repairs/list-separators.ts";
import { repair as listSpelling } from "./repairs/list-spelling.ts";
import { repair as lostZero } from "./repairs/lost-zero.ts";
import { repair as misreadAccents } from "./repairs/misread-accents.ts";
import { repair as noBreakSpaces } from "./repairs/no-break-spaces.ts";
import { repair as noValue } from "./repairs/no-value.ts";
import { repair as openingHours } from "./repairs/opening-hours.ts";
import { repair as period } from "./repairs/period.ts";
import { repair as phoneNumber } from "./repairs/phone-number.ts";
import { repair as plainNumber } from "./repairs/plain-number.ts";
import { repair as point } from "./repairs/point.ts";
import { repair as share } from "./repairs/share.ts";
import { repair as unitAmount } from "./repairs/unit-amount.ts";
import { repair as webAddress } from "./repairs/web-address.ts";
import { repair as wholeCode } from "./repairs/whole-code.ts";

export const repairs: readonly Repair[] = [
  booleanWord,
  decomposedLetters,
  digitsOnly,
  edgeBlanks,
  innerBlanks,
  isoDate,
  isoDatetime,
  jsonList,
  leadingZeros,
  listSeparators,
  listSpelling,
  lostZero,
  misreadAccents,
  noBreakSpaces,
  noValue,
  openingHours,
  period,
  phoneNumber,
  plainNumber,
  point,
  share,
  unitAmount,
  webAddress,
  wholeCode,
];
