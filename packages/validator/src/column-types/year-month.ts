import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "year-month",
  title: { fr: "Année et mois", en: "Year and month" },
  labels: ["mois", "annee mois", "periode", "month"],
  telling: 0.9,
  fits: (cell) => /^(?:(?:19|20)\d{2}[-/](?:0[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])\/(?:19|20)\d{2})$/.test(cell),
  ok: ["2024-02", "02/2024"],
  ko: ["2024-13", "2024", "2024-02-01"],
});
