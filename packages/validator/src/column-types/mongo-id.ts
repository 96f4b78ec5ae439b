import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "mongo-id",
  title: { fr: "Identifiant MongoDB", en: "MongoDB identifier" },
  labels: ["mongo", "objectid", "dataset id", "resource id", "organization id"],
  telling: 0.9,
  fits: (cell) => /^[0-9a-f]{24}$/.test(cell),
  fitsColumn: ({ distinct }) => [...distinct].some((cell) => /[a-f]/.test(cell)),
  ok: ["534fff4ca3a7292c64a77cf9"],
  ko: ["534fff4ca3a7292c64a77cf", "534FFF4CA3A7292C64A77CF9Z"],
});
