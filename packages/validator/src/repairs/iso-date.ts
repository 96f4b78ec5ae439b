import { dayOfSerial } from "@opendatalocale/tabular";
import { defineRepair, type RepairField, safe, toConfirm } from "../repair.ts";

const months = [
  "janvier",
  "fevrier",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "aout",
  "septembre",
  "octobre",
  "novembre",
  "decembre",
];

/** Dates of every usual shape, written as ISO 8601 days. */
export const repair = defineRepair({
  name: "iso-date",
  reason: { fr: "Date écrite AAAA-MM-JJ", en: "Date written YYYY-MM-DD" },
  types: ["date"],
  propose: function* (cell, field) {
    const { format } = field.reader;
    for (const { value, confidence } of daysIn(cell, field)) {
      const [year = "", month = "", day = ""] = value.split("-");
      const written = format.includes("%") ? format.replace("%Y", year).replace("%m", month).replace("%d", day) : value;
      yield confidence === "safe" && format !== "%Y" ? safe(written) : toConfirm(written);
    }
  },
  examples: [
    { field: { name: "jour", type: "date" }, before: "25/12/2023", after: "2023-12-25", confidence: "safe" },
    { field: { name: "jour", type: "date" }, before: "03/04/2023", after: "2023-04-03", confidence: "to-confirm" },
    { field: { name: "jour", type: "date" }, before: "2023/12/01", after: "2023-12-01", confidence: "safe" },
    {
      field: { name: "jour", type: "date" },
      before: "2021/07/02 00:00:00+00",
      after: "2021-07-02",
      confidence: "safe",
    },
    { field: { name: "jour", type: "date" }, before: "1er décembre 2023", after: "2023-12-01", confidence: "safe" },
    { field: { name: "jour", type: "date" }, before: "20231201", after: "2023-12-01", confidence: "safe" },
    { field: { name: "jour", type: "date" }, before: "25.12.23", after: "2023-12-25", confidence: "to-confirm" },
    { field: { name: "jour", type: "date" }, before: "45261", after: "2023-12-01", confidence: "to-confirm" },
    { field: { name: "jour", type: "date" }, before: "12-déc.-23", after: "2023-12-12", confidence: "to-confirm" },
    {
      field: { name: "jour", type: "date" },
      before: "le vendredi 1er déc. 2023",
      after: "2023-12-01",
      confidence: "safe",
    },
    {
      field: { name: "jour", type: "date" },
      before: "25/12/2023 à 14h30",
      after: "2023-12-25",
      confidence: "to-confirm",
    },
    { field: { name: "jour", type: "date" }, before: "2023-12-01 00:00:00", after: "2023-12-01", confidence: "safe" },
    {
      field: { name: "annee", type: "date", format: "%Y" },
      before: "01/01/2023",
      after: "2023",
      confidence: "to-confirm",
    },
    { field: { name: "jour", type: "date" }, before: "31/02/2023", after: null },
    {
      field: { name: "jour", type: "date" },
      before: "2023-12-01T15:30:00",
      after: "2023-12-01",
      confidence: "to-confirm",
    },
  ],
});

/** The days a text may stand for, the likeliest first. */
export function* daysIn(text: string, { daysComeFirst }: Pick<RepairField, "daysComeFirst">) {
  const cell = text.trim();
  const french = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})(?:(?: à)?[ T](\S.*))?$/.exec(cell);
  if (french) {
    const [, day = "", month = "", year = "", time = ""] = french;
    const isSure =
      (Number(day) > 12 || Number(day) === Number(month) || daysComeFirst) && year.length === 4 && isMidnight(time);
    const value = isoDay(year.length === 2 ? `20${year}` : year, month, day);
    yield isSure ? safe(value) : toConfirm(value);
  }
  const iso =
    /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ T](\S.*))?$/.exec(cell) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(cell);
  if (iso) {
    const [, year = "", month = "", day = "", time = ""] = iso;
    const value = isoDay(year, month, day);
    yield isMidnight(time) ? safe(value) : toConfirm(value);
  }
  const words = dayInWords(cell);
  if (words) {
    const [, day = "", name = "", year = "", time = ""] = words;
    const month = months.findIndex(
      (one) => one === name || (name.length >= 3 && one.startsWith(name) && name !== "jui"),
    );
    const isSure = year.length === 4 && isMidnight(time);
    const value = isoDay(year.length === 2 ? `20${year}` : year, String(month + 1), day);
    if (month >= 0) yield isSure ? safe(value) : toConfirm(value);
  }
  const serial = /^([1-6]\d{4})(?:[.,]\d+)?$/.exec(cell)?.[1];
  const day = serial === undefined ? null : dayOfSerial(Number(serial));
  if (day !== null) yield toConfirm(day);
}

/** `1er décembre 2023`: its day, month, year and time. What is not three words, or holds figures and signs alone, names no month. */
function dayInWords(cell: string): RegExpExecArray | null {
  if (cell.split(/[ -]/).length < 3 || !/[^\d\s./:+-]/.test(cell)) return null;
  return /^(?:\p{L}+ )*(\d{1,2})(?:er)?[ -](\p{L}+)\.?[ -](\d{4}|\d{2})(?:(?: a)? (\d.*))?$/u.exec(
    cell.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(),
  );
}

/** A time of midnight says nothing; another one would be lost. */
function isMidnight(time: string): boolean {
  return time === "" || /^0?0[:h]00(:00(\.0+)?)?(Z|[+-]\d{2}(:?\d{2})?)?$/i.test(time);
}

function isoDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
