import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "cpv",
  title: { fr: "Code CPV d’un marché", en: "CPV code of a contract" },
  labels: ["cpv", "code cpv", "codecpv"],
  telling: 0.75,
  needsLabel: true,
  fits: (cell) => /^\d{8}(?:-\d)?$/.test(cell),
  ok: ["45000000-7", "72000000"],
  ko: ["4500000", "450000007"],
});
