import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "written-date",
  title: { fr: "Date en toutes lettres", en: "Date in words" },
  labels: ["date", "jour"],
  telling: 0.95,
  fits: (cell) =>
    /^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(?:1er|[1-9]|[12]\d|3[01]) (?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre) \d{4}$/i.test(
      cell,
    ),
  ok: ["1er décembre 2023", "lundi 4 Mars 2024"],
  ko: ["décembre 2023", "2023"],
});
