import type { Checked } from "../engine/protocol.ts";
import { causeCounts, type Words } from "./words.ts";

const numbers = new Intl.NumberFormat("en-GB");
const n = (value: number) => numbers.format(value);
const s = (count: number) => (count === 1 ? "" : "s");
const verdicts = {
  valid: "Ready to publish",
  "valid-with-remarks": "Ready to publish, with remarks",
  invalid: "To be corrected",
  "not-checked": "Not checked",
} as const;

export const en: Words = {
  title: "Check a file",
  promise: "Your file does not leave your computer.",
  drop: "Drop your file here",
  browse: "Choose a file",
  formats: "CSV, Excel (.xlsx), LibreOffice (.ods), JSON, GeoJSON, Parquet: whatever the encoding and the separator.",
  paste: "Paste a table",
  pasteLabel: "Cells copied from a spreadsheet, or CSV text",
  pasteGo: "Check this table",
  pastedName: "pasted-table.csv",
  url: "From a web address",
  urlLabel: "Address of the file (https://…)",
  urlGo: "Download and check",
  urlNote: "Your browser then asks that site for the file, and no other.",
  urlRefused:
    "That site did not give the file to your browser: many forbid it to other pages. Download the file, then drop it here.",
  templates: "Templates to fill in",
  templatesHelp: "To start from a good file: header, example and lists of choices of each schema.",
  templateOf: (title, format) => `Template “${title}”, ${format}`,
  searchSchema: "Search for a schema",
  none: "No schema has that name.",
  opening: (name) => `Reading ${name}…`,
  chooseHeading: "Which schema does this file follow?",
  chooseHelp: (hasCandidates) =>
    hasCandidates
      ? "These are the most alike. Choose one before the check begins."
      : "No known schema looks like this file. Choose the one it should follow.",
  likeness: (percent) => `${percent}% alike`,
  lacks: (names) => `Required columns that are missing: ${names.join(", ")}`,
  use: "Check with this schema",
  otherSchemas: "All schemas",
  checking: (name) => `Checking ${name}`,
  read: (rows, percent, perSecond) =>
    [
      `${n(rows)} row${s(rows)}`,
      percent === null ? "" : `${percent}%`,
      perSecond > 0 ? `${n(perSecond)} rows a second` : "",
    ]
      .filter((part) => part !== "")
      .join(", "),
  cancel: "Cancel",
  early: "First problems found",
  verdicts,
  verdictSentence: (checked) => {
    const { problems, remarks } = causeCounts(checked);
    switch (checked.report.verdict) {
      case "valid":
        return "This file follows its schema.";
      case "valid-with-remarks":
        return `This file follows its schema. ${n(remarks)} remark${s(remarks)} help${remarks === 1 ? "s" : ""} to do better.`;
      case "invalid":
        return `${n(problems)} point${s(problems)} to correct before publishing.`;
      case "not-checked":
        return "Nothing was checked: this is neither a good nor a bad result.";
    }
  },
  facts: ({ report, faultyRows, isWhole }, kind) => {
    const { rows } = report.stats;
    const faulty = faultyRows > 0 ? `, ${isWhole ? "" : "at least "}${n(faultyRows)} to correct` : "";
    return `${n(rows)} ${kind === "document" ? "record" : "row"}${s(rows)} checked${faulty}`;
  },
  recognised: (title, version, score) =>
    `Schema recognised: ${title}${version ? ` ${version}` : ""}${score === null ? "" : ` (${Math.round(score * 100)}% alike)`}`,
  given: (title, version) => `Schema chosen: ${title}${version ? ` ${version}` : ""}`,
  why: "Why this schema?",
  changeSchema: "Change schema",
  otherFile: "Check another file",
  sheet: "Sheet",
  tabs: { problems: "Problems", table: "Table", files: "Download" },
  sections: "Parts of the result",
  leads: "Read this first",
  problems: "To correct",
  remarks: "Remarks",
  remarksHelp: "They do not prevent publication.",
  nothing: "Nothing to report.",
  times: (count) => `${n(count)} time${s(count)}`,
  column: (name) => `column “${name}”`,
  where: "Where",
  whyLabel: "Why",
  how: "How to correct it",
  howHere: {
    "doubtful-schema": "Choose the other schema with the button “Change schema”.",
    "sheet-chosen": "Check that it is the right sheet; otherwise choose it in the list “Sheet”, or save it alone.",
  },
  examples: "Examples",
  before: "In the file",
  after: "Proposed value",
  toConfirm: "to be confirmed",
  emptyCell: "(empty)",
  others: (count) => `and ${n(count)} more`,
  goTo: (place) => `See ${place} in the table`,
  correct: (count) => `Correct (${n(count)})`,
  correctLabel: (count, cause) => `Correct: ${cause}, ${n(count)} possible change${s(count)}`,
  correctAll: (count) => `Correct everything (${n(count)} safe change${s(count)})`,
  askAboutLine: "You will see every change before you accept it.",
  otherRepairs: "Other possible corrections",
  undo: "Undo the last change",
  tasks: {
    copy: "Preparing the table…",
    proposals: "Looking for possible corrections…",
    recheck: "Checking again…",
    download: "Preparing the file…",
  },
  cut: "Not every place is listed; the totals are exact.",
  table: "Table",
  onlyFaulty: (count) => `Only rows to correct (${n(count)})`,
  gridHelp: "Arrow keys to move, Enter or F2 to change a cell, Escape to give up.",
  row: "Row",
  error: "error",
  remark: "remark",
  cellHeading: (place, label) => `${place}, ${label}`,
  rowHeading: (number) => `Row ${n(number)}`,
  valueLabel: "Value",
  save: "Save",
  put: (value) => `Put “${value}”`,
  cellFine: "Nothing to report in this cell.",
  dialogHeading: "See the changes before you accept them",
  dialogHelp: "The original file is never changed; you can undo.",
  kinds: "Corrections",
  everyChange: (count) => `${n(count)} change${s(count)}`,
  more: (shown, total) => `${n(shown)} of ${n(total)} shown: show more`,
  apply: (count) => `Accept ${n(count)} change${s(count)}`,
  working: "Working out the changes…",
  changeHeads: ["Row", "Column", "Before", "After", "Correction"],
  wholeFile: "all",
  noChange: "No change with these corrections.",
  filesHelp:
    "The corrected file is written as the guide of the common base wants it: UTF-8, commas, header in the first row.",
  untouched: "The corrected file and the list of changes will appear here after the first change.",
  mendedElsewhere: {
    document: "This file is a JSON document: it is corrected in the software that made it, or in a text editor.",
    addresses:
      "A local address base is corrected in the tool where you keep your addresses, “Mes Adresses” for instance.",
  },
  tooLong: "This table has too many rows for an Excel sheet: take the CSV.",
  fileNames: {
    csv: "Corrected file (CSV)",
    xlsx: "Corrected file (Excel)",
    "changes-csv": "List of changes (CSV)",
    "changes-json": "List of changes (JSON)",
    annotated: "Annotated file (Excel), faulty cells marked",
    html: "Report (web page)",
  },
  changesMade: (count) => `${n(count)} change${s(count)} since the original file.`,
  print: "Print",
  failedHeading: "Not checked",
  bug: "The page met an unexpected error. Your file is untouched. Reload the page and start again.",
  said: {
    corrected: (count) => `${n(count)} change${s(count)} made.`,
    undone: "Last change undone.",
    verdict: (checked: Checked) => `${verdicts[checked.report.verdict]}. ${en.verdictSentence(checked)}`,
  },
};
