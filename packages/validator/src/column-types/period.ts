import { defineColumnType } from "../column-type.ts";

/** ISO 8601’s slash, or the `_` that files use. */
export const columnType = defineColumnType({
  name: "period",
  title: { fr: "Période (deux dates)", en: "Period (two dates)" },
  labels: ["periode", "dates periode", "datesperiode", "date s ou periode", "periode de versement"],
  telling: 0.97,
  fits: (cell) => /^\d{4}-\d{2}-\d{2} ?[/_] ?\d{4}-\d{2}-\d{2}$/.test(cell),
  resembles: (cell) => /\d{4}|\d{1,2}\/\d{1,2}/.test(cell),
  ok: ["2017-03-14/2018-03-14", "2017-03-14_2018-03-14"],
  ko: ["2017-03-14", "2017/2018"],
});
