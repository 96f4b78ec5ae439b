import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "integer",
  title: { fr: "Nombre entier", en: "Whole number" },
  labels: [
    "nombre",
    "nb",
    "nbre",
    "effectif",
    "quantite",
    "capacite",
    "population",
    "total",
    "nombre occurrences",
    "count",
  ],
  telling: 0.45,
  fits: (cell) => /^[+-]?(?:\d{1,3}(?:[  ]\d{3})+|\d{1,15})$/.test(cell),
  ok: ["12", "-3", "1 234", "15934"],
  ko: ["1,5", "1234567890123456", "douze"],
});
