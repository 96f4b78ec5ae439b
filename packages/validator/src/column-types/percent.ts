import { defineColumnType } from "../column-type.ts";
import { numberIn } from "../identifiers/number-in.ts";

export const columnType = defineColumnType({
  name: "percent",
  title: { fr: "Pourcentage", en: "Percentage" },
  labels: ["pourcentage", "pourcent", "taux", "part", "pct"],
  telling: 0.95,
  fits: (cell) => /^[+-]?\d{1,12}(?:[.,]\d+)?\s?%$/.test(cell),
  resembles: (cell) => {
    const value = numberIn(cell);
    return value !== null && value >= 0 && value <= 100;
  },
  ok: ["12 %", "-20,2%", "100%"],
  ko: ["12", "% 12"],
});
