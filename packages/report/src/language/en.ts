import type { Catalogue } from "./catalogue.ts";
import { numberIn } from "./catalogue.ts";

const n = (value: number) => numberIn("en", value);
const s = (count: number) => (count === 1 ? "" : "s");

export const en: Catalogue = {
  verdicts: {
    valid: "Valid",
    "valid-with-remarks": "Valid, with remarks",
    invalid: "To be mended",
    "not-checked": "Not checked",
  },
  schema: (name, version, percent) =>
    `Schema: ${name}${version ? ` ${version}` : ""}${percent === null ? "" : ` (recognised from its columns, ${percent}% alike)`}`,
  noSchema: "Schema: none",
  records: (count) => `${n(count)} record${s(count)}`,
  property: (name) => `property "${name}"`,
  sheet: (name) => `sheet "${name}"`,
  rows: (count, columns) => `${n(count)} row${s(count)}, ${n(columns)} column${s(columns)}`,
  totals: (errors, causes) => `${n(errors)} error${s(errors)}, ${n(causes)} cause${s(causes)}`,
  remarks: (count) => `${n(count)} remark${s(count)}`,
  leadsHeading: "Read this first",
  remarksHeading: (strict) => `Remarks (they ${strict ? "are errors" : "do not prevent publication"})`,
  places: (count) => (count === 1 ? "once" : `${n(count)} times`),
  others: (count) => `and ${n(count)} more`,
  rowPlaces: (list, count) => `row${count === 1 ? "" : "s"} ${list}`,
  wholeFile: "the file",
  column: (name) => `column "${name}"`,
  why: "Why:",
  how: "How to mend it:",
  better: (cell, value, safe) => `"${cell}" → "${value}"${safe ? "" : " (to be confirmed)"}`,
  cut: (listed, total) => `Only ${n(listed)} of ${n(total)} places are listed (option --max-errors); totals are exact.`,
  partial: "A limit stopped the reading before the end of the file: the result is partial.",
  next: {
    valid: "This file follows its schema: it can be published.",
    "valid-with-remarks": "This file follows its schema: it can be published. The remarks help to do better.",
    invalid: "Mend these points in your spreadsheet, save, then check again.",
    "not-checked": "Nothing was checked: this is neither a good nor a bad result.",
  },
  reportOn: (files) => `Report on ${n(files)} files`,
  where: "Where",
  columnHead: "Column",
  cellHead: "Value",
  problemHead: "Problem",
  unnamed: "without a name",
  colon: ": ",
  code: (code) => `Code: ${code}`,
};
