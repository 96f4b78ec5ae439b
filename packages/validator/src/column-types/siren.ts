import { defineColumnType } from "../column-type.ts";
import { isSiren } from "../identifiers/siren.ts";

/** Nine digits and Luhn’s check: chance passes one time in ten. */
export const columnType = defineColumnType({
  name: "siren",
  title: { fr: "SIREN", en: "SIREN number" },
  labels: ["siren", "num siren", "numero siren"],
  telling: 0.9,
  fits: isSiren,
  resembles: (cell) => /^\d{3} ?\d{3} ?\d{3}(?:\.0)?$/.test(cell),
  ok: ["213500010", "217500016", "200 068 815"],
  ko: ["213500011", "21350001", "21350001000013"],
});
