import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "weekday",
  title: { fr: "Jour de la semaine", en: "Day of the week" },
  labels: ["jour", "jours", "disp j", "day"],
  telling: 0.95,
  fits: (cell) =>
    /^(?:(?:lun|mar|mer|jeu|ven|sam|dim)\.?|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))$/i.test(cell),
  ok: ["lundi", "Dimanche", "mar."],
  ko: ["mars", "jour"],
});
