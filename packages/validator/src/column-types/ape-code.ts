import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "ape-code",
  title: { fr: "Code APE (NAF)", en: "APE activity code (NAF)" },
  labels: ["ape", "naf", "code ape", "code naf", "activite principale"],
  telling: 0.85,
  fits: (cell) => /^\d{2}\.?\d{2}[A-Z]$/.test(cell),
  ok: ["84.11Z", "8411Z"],
  ko: ["84.11", "841Z"],
});
