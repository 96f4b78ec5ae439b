import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "decimal",
  title: { fr: "Nombre décimal", en: "Decimal number" },
  labels: ["montant", "surface", "longueur", "largeur", "hauteur", "taux", "somme", "prix", "tarif", "diametre"],
  telling: 0.5,
  fits: (cell) => /^[+-]?\d{1,15}(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i.test(cell),
  fitsColumn: ({ distinct }) => [...distinct].some((cell) => cell.includes(".")),
  ok: ["10.5", "-0.32", "3", "1.5e6"],
  ko: ["1,5", "12 000.50", "1.2.3"],
});
