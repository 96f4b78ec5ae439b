import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "actes-code",
  title: { fr: "Code matière ACTES", en: "ACTES subject code" },
  labels: ["matiere", "matiere code", "code matiere", "delib matiere code", "actes", "nomenclature actes"],
  telling: 0.8,
  needsLabel: true,
  fits: (cell) => /^[1-9]\.\d{1,2}(?:\.\d{1,2}){0,3}$/.test(cell),
  ok: ["7.5", "7.5.1", "8.1"],
  ko: ["0.5", "7", "10.1"],
});
