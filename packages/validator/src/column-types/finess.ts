import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "finess",
  title: { fr: "Numéro FINESS", en: "FINESS number of a health body" },
  labels: ["finess", "num finess", "nofiness"],
  telling: 0.8,
  needsLabel: true,
  fits: (cell) => /^(?:0[1-9]|[1-8]\d|9[0-8]|2[AB])\d{7}$/.test(cell),
  ok: ["010000024", "2A0000014"],
  ko: ["01000002", "2C0000014"],
});
