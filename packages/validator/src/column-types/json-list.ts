import { defineColumnType } from "../column-type.ts";

/** A pair of coordinates is a list too, and is better known as such. */
export const columnType = defineColumnType({
  name: "json-list",
  title: { fr: "Liste JSON", en: "JSON list" },
  labels: ["liste", "list", "tags"],
  telling: 0.85,
  fits: (cell) => /^\[\s*(?:"(?:[^"\\\\]|\\\\.)*"|-?\d|\{|\[|\])/.test(cell),
  ok: ['["a","b"]', "[1,2]", "[]"],
  ko: ["a,b", "(1,2)", "[a]"],
});
