import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "country-code",
  title: { fr: "Code de pays ISO 3166", en: "ISO 3166 country code" },
  labels: ["pays", "code pays", "country", "country code"],
  telling: 0.5,
  needsLabel: true,
  fits: (cell) => /^[A-Z]{2,3}$/.test(cell),
  ok: ["FR", "BEL"],
  ko: ["fr", "France", "FRAN"],
});
