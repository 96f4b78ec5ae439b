import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "decimal-comma",
  title: { fr: "Nombre décimal à virgule", en: "Decimal number with a comma" },
  labels: ["montant", "surface", "longueur", "largeur", "hauteur", "taux", "somme", "prix", "tarif"],
  telling: 0.6,
  fits: (cell) => /^[+-]?(?:\d{1,3}(?:[  ]\d{3})+|\d{1,15})(?:,\d+)?$/.test(cell),
  fitsColumn: ({ distinct }) => [...distinct].some((cell) => cell.includes(",")),
  ok: ["40 000,00", "1,5", "137 825,50", "12"],
  ko: ["1.5", "1,2,3"],
});
