import { defineColumnType } from "../column-type.ts";
import { isSiret } from "../identifiers/siren.ts";

/** A spreadsheet makes `2,43E+13` of it, a program `21860194600000.0`. */
export const columnType = defineColumnType({
  name: "siret",
  title: { fr: "SIRET", en: "SIRET number" },
  labels: ["siret", "num siret", "numero siret"],
  telling: 0.97,
  fits: isSiret,
  resembles: (cell) => /^\d{14}(?:\.0)?$/.test(cell) || /^\d[.,]\d+E\+13$/i.test(cell),
  ok: ["22100005200011", "35600000000048", "221 000 052 00011"],
  ko: ["22100005200012", "221000052", "2,43E+13"],
});
