import { defineColumnType } from "../column-type.ts";

/** Four characters and a key, alone or behind the commune’s code. */
export const columnType = defineColumnType({
  name: "fantoir",
  title: { fr: "Code FANTOIR d’une voie", en: "FANTOIR code of a street" },
  labels: ["fantoir", "rivoli", "code fantoir", "code voie", "id fantoir"],
  telling: 0.5,
  needsLabel: true,
  fits: (cell) => /^(?:(?:\d{2}|2[AB]|97|98)\d{3,4}_?)?[0-9A-Z]\d{3}[A-Z]?$/.test(cell),
  ok: ["7755A", "B150B", "350238_0450R", "352380450"],
  ko: ["ZA99", "350238-45", "rue"],
});
