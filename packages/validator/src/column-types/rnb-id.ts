import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "rnb-id",
  title: { fr: "Identifiant de bâtiment (RNB)", en: "Building identifier (RNB)" },
  labels: ["rnb", "id rnb", "batid"],
  telling: 0.8,
  needsLabel: true,
  fits: (cell) => /^[1-9A-HJ-NP-Z]{12}$/.test(cell),
  ok: ["FT4RKBXBVH9S", "NHDE2W8HE3X3"],
  ko: ["FT4RKBXBVH9", "FT4R-KBXB-VH9S", "ft4rkbxbvh9s"],
});
