import { defineRepair, type RepairField, safe, toConfirm } from "../repair.ts";
import { daysIn } from "./iso-date.ts";

/** Two dates of a period with another separator, or dates of another shape, written `AAAA-MM-JJ/AAAA-MM-JJ`. */
export const repair = defineRepair({
  name: "period",
  reason: { fr: "Période écrite AAAA-MM-JJ/AAAA-MM-JJ", en: "Period written YYYY-MM-DD/YYYY-MM-DD" },
  types: ["string"],
  propose: function* (cell, field) {
    // The shortest of dates has three figures.
    if (field.reader.field.constraints?.pattern === undefined || !/\d\D*\d\D*\d/.test(cell)) return;
    const alone = oneDay(cell, field);
    if (alone) yield alone;
    const [first = "", last = "", ...rest] = cell.split(/\s*(?:_|\s(?:au|à|-)\s|;|(?<=\d{4}-\d{2}-\d{2})[/ ])\s*/i);
    const start = oneDay(first.replace(/^du /i, ""), field);
    const end = oneDay(last, field);
    if (start && end && rest.length === 0) {
      const value = `${start.value}/${end.value}`;
      yield start.confidence === "safe" && end.confidence === "safe" ? safe(value) : toConfirm(value);
    }
    yield* aroundAll(cell, field);
  },
  examples: [
    {
      field: { name: "periode", constraints: { pattern: "^\\d{4}-\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?$" } },
      before: "2017-01-01_2017-12-31",
      after: "2017-01-01/2017-12-31",
      confidence: "safe",
    },
    {
      field: { name: "periode", constraints: { pattern: "^\\d{4}-\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?$" } },
      before: "du 15/01/2017 au 31/12/2017",
      after: "2017-01-15/2017-12-31",
      confidence: "safe",
    },
    {
      field: { name: "periode", constraints: { pattern: "^\\d{4}-\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?$" } },
      before: "28/11/2017\n18/12/2017",
      after: "2017-11-28/2017-12-18",
      confidence: "to-confirm",
    },
    {
      field: { name: "periode", constraints: { pattern: "^\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2}$" } },
      before: "2017",
      after: "2017-01-01/2017-12-31",
      confidence: "to-confirm",
    },
    { field: { name: "periode", constraints: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" } }, before: "en 2017", after: null },
  ],
});

/** Several days, or a year: the period around them is a guess. */
function* aroundAll(cell: string, field: RepairField) {
  const year = /^(?:ann[ée]e )?((?:19|20)\d{2})$/i.exec(cell.trim())?.[1];
  if (year !== undefined) yield toConfirm(`${year}-01-01/${year}-12-31`);
  const days = cell.split(/\s*(?:\n|,|;|\set\s)\s*/).map((text) => oneDay(text, field)?.value);
  const known = days.filter((day) => day !== undefined).sort();
  if (known.length > 1 && known.length === days.length) yield toConfirm(`${known[0]}/${known.at(-1)}`);
}

function oneDay(text: string, field: RepairField) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text.trim())) return safe(text.trim());
  return [...daysIn(text, field)][0];
}
