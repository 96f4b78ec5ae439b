import { defineColumnType } from "../column-type.ts";
import { isDay } from "../identifiers/days.ts";

export const columnType = defineColumnType({
  name: "french-date",
  title: { fr: "Date (JJ/MM/AAAA)", en: "Date (DD/MM/YYYY)" },
  labels: ["date", "jour", "maj", "date maj", "debut", "fin"],
  telling: 0.93,
  fits: (cell) => {
    const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell) ?? [];
    return year !== "" && isDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  },
  ok: ["01/12/2023", "28.11.2017", "1-2-2020"],
  ko: ["2023-12-01", "31/06/2023", "12/2023"],
});
