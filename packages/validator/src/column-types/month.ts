import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "month",
  title: { fr: "Mois", en: "Month" },
  labels: ["mois", "month"],
  telling: 0.95,
  fits: (cell) =>
    /^(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre)$/i.test(cell),
  ok: ["janvier", "Août"],
  ko: ["jan", "lundi"],
});
