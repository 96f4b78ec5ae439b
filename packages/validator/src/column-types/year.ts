import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "year",
  title: { fr: "Année", en: "Year" },
  labels: ["annee", "an", "exercice", "year", "millesime", "bgt annee"],
  telling: 0.7,
  fits: (cell) => /^(?:19|20)\d{2}$/.test(cell),
  ok: ["2017", "2024", "1998"],
  ko: ["17", "2117", "2017-01"],
});
