// Written by tools/generate.ts from the files of repairs/. Do not edit.
import type { Repair } from "./repair.ts";
import { repair as blanks } from "./repairs/blanks.ts";
import { repair as booleanWord } from "./repairs/boolean-word.ts";
import { repair as digitsOnly } from "./repairs/digits-only.ts";
import { repair as isoDate } from "./repairs/iso-date.ts";
import { repair as isoDatetime } from "./repairs/iso-datetime.ts";
import { repair as jsonList } from "./repairs/json-list.ts";
import { repair as leadingZeros } from "./repairs/leading-zeros.ts";
import { repair as listSpelling } from "./repairs/list-spelling.ts";
import { repair as misreadAccents } from "./repairs/misread-accents.ts";
import { repair as period } from "./repairs/period.ts";
import { repair as plainNumber } from "./repairs/plain-number.ts";
import { repair as point } from "./repairs/point.ts";
import { repair as webAddress } from "./repairs/web-address.ts";

export const repairs: readonly Repair[] = [
  blanks,
  booleanWord,
  digitsOnly,
  isoDate,
  isoDatetime,
  jsonList,
  leadingZeros,
  listSpelling,
  misreadAccents,
  period,
  plainNumber,
  point,
  webAddress,
];
