import { defineRepair, type RepairField, safe, toConfirm } from "../repair.ts";
import { daysIn } from "./iso-date.ts";

/** Two dates of a period with another separator, or dates of another shape, written `AAAA-MM-JJ/AAAA-MM-JJ`. */
export const repair = defineRepair({
  name: "period",
  reason: { fr: "Période écrite AAAA-MM-JJ/AAAA-MM-JJ", en: "Period written YYYY-MM-DD/YYYY-MM-DD" },
  types: ["string"],
  propose: function* (cell, field) {
    if (field.reader.field.constraints?.pattern === undefined) return;
    const alone = oneDay(cell, field);
    if (alone) yield alone;
    const [first = "", last = "", ...rest] = cell.split(/\s*(?:_|\s(?:au|à|-)\s|;|(?<=\d{4}-\d{2}-\d{2})[/ ])\s*/i);
    if (rest.length > 0) return;
    const start = oneDay(first.replace(/^du /i, ""), field);
    const end = oneDay(last, field);
    if (!start || !end) return;
    const value = `${start.value}/${end.value}`;
    yield start.confidence === "safe" && end.confidence === "safe" ? safe(value) : toConfirm(value);
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
    { field: { name: "periode", constraints: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" } }, before: "en 2017", after: null },
  ],
});

function oneDay(text: string, field: RepairField) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text.trim())) return safe(text.trim());
  return [...daysIn(text, field)][0];
}
