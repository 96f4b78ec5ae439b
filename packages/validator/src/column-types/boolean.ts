import { defineColumnType } from "../column-type.ts";

const words = /^(?:oui|non|vrai|faux|true|false|yes|no)$/i;

/** Ones alone or zeros alone are numbers. */
export const columnType = defineColumnType({
  name: "boolean",
  title: { fr: "Oui ou non", en: "Yes or no" },
  labels: ["gratuit", "ouvert", "actif", "is", "notification"],
  telling: 0.65,
  fits: (cell) => words.test(cell) || cell === "0" || cell === "1",
  fitsColumn: ({ distinct }) => [...distinct].some((cell) => words.test(cell)) || distinct.size === 2,
  ok: ["oui", "NON", "vrai", "false", "1", "0"],
  ko: ["2", "peut-être", "o"],
});
