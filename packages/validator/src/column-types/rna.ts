import { defineColumnType } from "../column-type.ts";

/** W, the prefecture that registered it, then seven digits. */
export const columnType = defineColumnType({
  name: "rna",
  title: { fr: "Numéro RNA d’une association", en: "RNA number of an association" },
  labels: ["rna", "numero rna", "waldec"],
  telling: 0.97,
  fits: (cell) => /^W\d[0-9AB]\d{7}$/.test(cell),
  ok: ["W751515517", "W2A1000123"],
  ko: ["w143788974", "W12", "W7515155170"],
});
