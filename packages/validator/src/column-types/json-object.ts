import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "json-object",
  title: { fr: "Objet JSON", en: "JSON object" },
  labels: ["json", "properties"],
  telling: 0.85,
  fits: (cell) => /^\{\s*(?:\}|"[^"]*"\s*:)/.test(cell),
  ok: ['{"a": 1}', "{}"],
  ko: ["{a}", "a: 1"],
});
