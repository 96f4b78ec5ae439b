import { defineColumnType } from "../column-type.ts";
import { isDay } from "../identifiers/days.ts";

export const columnType = defineColumnType({
  name: "iso-date",
  title: { fr: "Date (AAAA-MM-JJ)", en: "Date (YYYY-MM-DD)" },
  labels: ["date", "jour", "maj", "date maj", "debut", "fin"],
  telling: 0.95,
  fits: (cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell) && isDay(cell),
  ok: ["2024-02-29", "2017-12-21"],
  ko: ["2023-02-29", "2017-13-01", "20171221"],
});
